namespace MissionReg.Demo;

/// <summary>Nobody comes for the paper.</summary>
internal static class Unclaimed
{
    public static async Task WaitAsync(Counter counter, string? centre, string number)
    {
        if (centre is not null)
        {
            await counter.AdvanceAsync("P2M");
            await ShowInboxAsync(counter, "accumulation");
            await Courier.RunAsync(counter, centre, "back", number);
        }

        var agenda = (await counter.CaseAsync("clerk", number))["agenda"]!.AsArray();
        if (agenda.All(e => (string)e!["id"]! != "hold"))
        {
            Console.WriteLine("   the office keeps it without limit");
            return;
        }

        await counter.AdvanceAsync("P7M");
        await ShowInboxAsync(counter, "archive");
        await counter.CommandAsync("archive", number, "archive", ("archiveName", "Қалалық мұрағат"));
    }

    private static async Task ShowInboxAsync(Counter counter, string account)
    {
        var inbox = await counter.SendAsync(account, HttpMethod.Get, "api/inbox");
        Console.WriteLine($"   the inbox of {account}: {inbox["notes"]!.AsArray().First()!.ToJsonString()}");
    }
}
