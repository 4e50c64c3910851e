using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Events of two names, whatever their case, that came before anybody waited.</summary>
internal sealed class BufferedKnocks : Scenario
{
    private sealed record Result(Outcome Front, Outcome Back);

    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        for (var i = 1; i <= Count(clerk.Case); i++)
        {
            await clerk.KnockAsync(i, name: "Back");
            await clerk.KnockAsync(i, name: "front");
        }
    }

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, new Result(Heard.Expected(Count(it)), Heard.Expected(Count(it))), "asleep")];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        context.SetCustomStatus("asleep");
        await context.CreateTimer(TimeSpan.FromMilliseconds(it.Draw("sleep", 5, 80)), CancellationToken.None);
        var front = await HearAsync("FRONT");
        return new Result(front, await HearAsync("back"));

        async Task<Outcome> HearAsync(string name)
        {
            var heard = new Heard();
            while (heard.Order().Length < Count(it))
            {
                heard.Add(await context.WaitForExternalEvent<Knock>(name));
            }

            return heard.Outcome();
        }
    }

    private static int Count(Case it) => it.Draw("knocks", 1, 4);
}
