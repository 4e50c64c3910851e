using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Every event runs against a timer that is as fast; who waits in vain waits again.</summary>
internal sealed class KnocksAgainstTheClock : Scenario
{
    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        for (var i = 1; i <= Count(clerk.Case); i++)
        {
            await Task.Delay(clerk.Case.Draw($"pause-{i}", 0, 30));
            await clerk.KnockAsync(i);
        }
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Heard.Expected(Count(it)))];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var heard = new Heard();
        while (heard.Order().Length < Count(it))
        {
            try
            {
                heard.Add(await context.WaitForExternalEvent<Knock>("knock", TimeSpan.FromMilliseconds(it.Draw("patience", 5, 25))));
            }
            catch (TaskCanceledException)
            {
                // The cancelled waiter must not have swallowed one; the order shows it.
            }
        }

        return heard.Outcome();
    }

    private static int Count(Case it) => it.Draw("knocks", 1, 4);
}
