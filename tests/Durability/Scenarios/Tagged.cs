using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Keeps its tags under a new version, and hands them to its child.</summary>
internal sealed class Tagged : Scenario
{
    private const string Child = "TaggedChild";

    private sealed record Leaf(Case Case, string? Before);

    private sealed record Result(string? Before, string After);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry)
    {
        registry.AddOrchestrator(Name, async context =>
        {
            var (it, before) = context.GetInput<Leaf>()!;
            if (before is not null)
            {
                return new Result(before, context.Version);
            }

            await context.CallSubOrchestratorAsync(
                Child, it, new SubOrchestrationOptions(instanceId: ChildId(it)) { Tags = new Dictionary<string, string> { ["role"] = "child" } });
            context.ContinueAsNew(new ContinueAsNewOptions { NewInput = new Leaf(it, context.Version), NewVersion = "2.0" });
            return null;
        });
        Register(registry, Child, async (context, it) => await JobAsync(context, new(it.Mark("child"), 1)));
    }

    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(
        Name,
        input: new Leaf(clerk.Case, null),
        options: new() { Version = "1.0", Tags = new Dictionary<string, string> { ["case"] = clerk.Case.Id } });

    public override IEnumerable<End> Ends(Case it) =>
    [
        End.Completed(it.Id, new Result("1.0", "2.0")) with { Tags = $"case={it.Id}" },
        End.Completed(ChildId(it), Job.Answer(1)) with { Tags = $"case={it.Id},role=child" },
    ];

    public override IEnumerable<string> Jobs(Case it) => [it.Mark("child")];

    private static string ChildId(Case it) => $"{it.Id}-child";
}
