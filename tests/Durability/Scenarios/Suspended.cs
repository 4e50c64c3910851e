using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Suspended, once or more; what comes meanwhile is kept and taken in its order after.</summary>
internal sealed class Suspended : Scenario
{
    private const int Each = 2;

    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        await clerk.SeeAsync("ready", found => found.SerializedCustomStatus is not null);
        var knock = 1;
        for (var round = 1; round <= Rounds(clerk.Case); round++)
        {
            await clerk.SuspendAsync($"suspend-{round}");
            await clerk.SeeAsync($"suspended-{round}", found => found.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
            for (var i = 0; i < Each; i++)
            {
                await clerk.KnockAsync(knock++);
            }

            await clerk.ResumeAsync($"resume-{round}");
        }
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, Heard.Expected(Each * Rounds(it)), "ready")];

    public override IEnumerable<string> Jobs(Case it) => [it.Mark("meanwhile")];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        context.SetCustomStatus("ready");
        var heard = new Heard();
        var meanwhile = JobAsync(context, new(it.Mark("meanwhile"), 0, it.Draw("pause", 0, 30)));
        while (heard.Order().Length < Each * Rounds(it))
        {
            heard.Add(await context.WaitForExternalEvent<Knock>("knock"));
        }

        await meanwhile;
        return heard.Outcome();
    }

    private static int Rounds(Case it) => it.Draw("rounds", 1, 2);
}
