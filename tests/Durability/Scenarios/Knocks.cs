using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Events waited for one after the other; the custom status counts them.</summary>
internal sealed class Knocks : Scenario
{
    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        for (var i = 1; i <= Count(clerk.Case); i++)
        {
            await clerk.KnockAsync(i);
        }
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Heard.Expected(Count(it)), Count(it))];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var heard = new Heard();
        while (heard.Order().Length < Count(it))
        {
            heard.Add(await context.WaitForExternalEvent<Knock>("knock"));
            context.SetCustomStatus(heard.Order().Length);
        }

        return heard.Outcome();
    }

    private static int Count(Case it) => it.Draw("knocks", 1, 8);
}
