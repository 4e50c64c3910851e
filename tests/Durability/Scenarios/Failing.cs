using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Fails, of itself or of an activity's failure that it does not catch.</summary>
internal sealed class Failing : Scenario
{
    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) =>
    [
        End.Failed(
            it.Id,
            Uncaught(it) ? $"Task '{Job.Activity}' (#0) failed with an unhandled exception: {Job.Refusal(it.Mark("last"))}" : it.Mark("failed"),
            "failing"),
    ];

    public override IEnumerable<string> Jobs(Case it) => [it.Mark("last")];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        context.SetCustomStatus("failing");
        await JobAsync(context, new(it.Mark("last"), 0, Failures: Uncaught(it) ? int.MaxValue : 0));
        throw new InvalidDataException(it.Mark("failed"));
    }

    private static bool Uncaught(Case it) => it.Draw("uncaught", 0, 1) == 1;
}
