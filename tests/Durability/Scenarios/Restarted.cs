using Microsoft.DurableTask;
using MissionReg.Durability.Books;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Run again under its id, with the input it had, once it has finished.</summary>
internal sealed class Restarted : Scenario
{
    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Name);
        for (var i = 1; i <= Times(clerk.Case); i++)
        {
            await clerk.RestartAsync($"restart-{i}");
        }
    }

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, Job.Answer(it.Number), "running")];

    /// <summary>A restart that was lost lacks its run.</summary>
    public override IEnumerable<string> Jobs(Case it) => Enumerable.Repeat(it.Mark("job"), Times(it) + 1);

    public override bool MayBeReplaced(string id) => true;

    public override bool Shows(Ack ack, Evidence file) =>
        ack.Verb == Verb.Finished ? file.Finished(ack.Instance) : file.Exists(ack.Instance);

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        context.SetCustomStatus("running");
        return await JobAsync(context, new(it.Mark("job"), it.Number, it.Draw("pause", 0, 10)));
    }

    private static int Times(Case it) => it.Draw("times", 1, 3);
}
