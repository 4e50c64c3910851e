using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>An orchestrator that now and then keeps its thread so long that what comes meanwhile is better written down.</summary>
internal sealed class SlowTurns : Scenario
{
    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        for (var i = 1; i <= Count(clerk.Case); i++)
        {
            await clerk.KnockAsync(i);
        }
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Heard.Expected(Count(it)))];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var heard = new Heard();
        while (heard.Order().Length < Count(it))
        {
            heard.Add(await context.WaitForExternalEvent<Knock>("knock"));
            if (!context.IsReplaying && heard.Knocks.Count == it.Draw("slow", 0, 2))
            {
                Thread.Sleep(150);
            }
        }

        return heard.Outcome();
    }

    private static int Count(Case it) => it.Draw("knocks", 2, 4);
}
