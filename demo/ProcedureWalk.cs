using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>Leads every sample of a procedure the way its story goes, at the office's counter or through a centre.</summary>
internal static class ProcedureWalk
{
    public static async Task RunAsync(Counter counter)
    {
        var samples = Sample.Of(counter.Procedure).ToList();
        var centre = samples.Select(s => s.Centre).FirstOrDefault(c => c is not null);
        await Staff.HireAsync(counter, await Staff.OfficeAsync(counter, centre), centre);
        foreach (var sample in samples)
        {
            Counter.Say($"{counter.Procedure}: {sample.Name}");
            await LeadAsync(counter, sample);
        }
    }

    /// <returns>The case's number.</returns>
    public static async Task<string> LeadAsync(Counter counter, Sample sample)
    {
        var number = await AcceptAsync(counter, sample);
        await DecideAsync(counter, number, sample.Story);
        if (sample.Centre is { } centre)
        {
            await Courier.RunAsync(counter, centre, "to-centre", number);
        }

        await counter.CommandAsync(sample.Centre is null ? "clerk" : "inspector", number, "notify", ("by", "phone"));
        if ((bool?)sample.Story["unclaimed"] == true)
        {
            await Unclaimed.WaitAsync(counter, sample.Centre, number);
        }
        else
        {
            await HandOutAsync(counter, sample.Centre is null ? "clerk" : "inspector", number);
        }

        await counter.PapersAsync("specialist", number);
        var history = await counter.SendAsync("specialist", HttpMethod.Get, $"api/cases/{number}/history");
        counter.Expect("whole", $"{history["chain"]}", $"the hash chain of {number}, {history["events"]!.AsArray().Count} events");
        return number;
    }

    private static async Task<string> AcceptAsync(Counter counter, Sample sample)
    {
        var answer = await counter.SubmitAsync(sample.Centre is null ? "clerk" : "inspector", sample.Application, sample.Scans);
        var (receipt, number) = (answer["receipt"]!, (string)answer["caseNumber"]!);
        Console.WriteLine($"   receipt {receipt["number"]}, received {receipt["receivedAt"]}, ready by {receipt["readyBy"]}");
        Console.WriteLine($"   at {receipt["place"]}");
        foreach (var deadline in answer["deadlines"]!.AsArray())
        {
            Console.WriteLine($"   {deadline!["dueOn"]}  {deadline["id"],-18} § {deadline["paragraph"]}");
        }

        if (sample.Centre is { } centre)
        {
            await counter.CommandAsync("inspector", number, "hand-to-accumulation");
            await Courier.RunAsync(counter, centre, "to-office", number);
        }

        await counter.CommandAsync("clerk", number, "register");
        return number;
    }

    private static async Task DecideAsync(Counter counter, string number, JsonObject story)
    {
        await counter.CommandAsync("specialist", number, "start-review");
        var seen = await counter.CaseAsync("specialist", number);
        foreach (var ground in seen["suggestedGrounds"]!.AsArray())
        {
            Console.WriteLine($"   the specialist is shown the ground '{ground}'");
        }

        var (command, body) = story["refuse"] is JsonObject refuse ? ("refuse", refuse) : ("draft", story["draft"]?.AsObject() ?? []);
        await counter.CommandAsync("specialist", number, command, [.. body.Select(m => (m.Key, m.Value?.DeepClone()))]);
        await counter.CommandAsync("section", number, "send-for-signature");
        await counter.CommandAsync("head", number, "sign");
    }

    private static async Task HandOutAsync(Counter counter, string by, string number)
    {
        var (seen, procedure) = (await counter.CaseAsync(by, number), await counter.SendAsync(null, HttpMethod.Get, $"api/procedures/{counter.Procedure}"));
        var shown = (string?)procedure["subject"]!["document"] is { } field ? (string?)seen["fields"]![field] : null;
        await counter.CommandAsync(
            by,
            number,
            "hand-out",
            ("receiptNumber", number),
            ("collector", "recipient"),
            ("identityDocument", shown ?? "N0SAMPLE1"),
            ("signedInJournal", true));
    }
}
