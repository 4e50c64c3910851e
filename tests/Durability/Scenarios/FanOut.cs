using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Activities at once, their answers added up.</summary>
internal sealed class FanOut : Scenario
{
    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, Enumerable.Range(0, Width(it)).Sum(i => Job.Answer(Value(it, i))))];

    public override IEnumerable<string> Jobs(Case it) => Enumerable.Range(0, Width(it)).Select(i => it.Mark($"ray-{i}"));

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var answers = Enumerable.Range(0, Width(it))
            .Select(i => JobAsync(context, new(it.Mark($"ray-{i}"), Value(it, i), it.Draw($"pause-{i}", 0, 20))));
        return (await Task.WhenAll(answers)).Sum();
    }

    private static int Width(Case it) => it.Draw("width", 2, 12);

    private static int Value(Case it, int i) => it.Draw($"value-{i}", 0, 1000);
}
