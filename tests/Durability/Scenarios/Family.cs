using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Children and grandchildren, some with ids of the engine's making.</summary>
internal sealed class Family : Scenario
{
    private const string Child = "FamilyChild";
    private const string Grandchild = "FamilyGrandchild";

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry)
    {
        Register(registry, Name, async (context, it) => (await Task.WhenAll(Enumerable.Range(0, Children(it)).Select(child =>
            context.CallSubOrchestratorAsync<int>(Child, new Member(it, child), new SubOrchestrationOptions(instanceId: ChildId(it, child)))))).Sum());
        registry.AddOrchestrator(Child, async context =>
        {
            var (it, child) = context.GetInput<Member>()!;
            var job = await JobAsync(context, new(it.Mark($"child-{child}"), child));
            return job + await context.CallSubOrchestratorAsync<int>(Grandchild, new Member(it, child));
        });
        registry.AddOrchestrator(Grandchild, async context =>
        {
            var (it, child) = context.GetInput<Member>()!;
            await context.CreateTimer(TimeSpan.FromMilliseconds(it.Draw($"sleep-{child}", 0, 20)), CancellationToken.None);
            return it.Number;
        });
    }

    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it)
    {
        yield return End.Completed(it.Id, Enumerable.Range(0, Children(it)).Sum(child => Job.Answer(child) + it.Number));
        for (var child = 0; child < Children(it); child++)
        {
            yield return End.Completed(ChildId(it, child), Job.Answer(child) + it.Number);
            yield return End.Completed(null, it.Number);
        }
    }

    public override IEnumerable<string> Jobs(Case it) => Enumerable.Range(0, Children(it)).Select(child => it.Mark($"child-{child}"));

    private sealed record Member(Case Case, int Child);

    private static int Children(Case it) => it.Draw("children", 1, 4);

    private static string ChildId(Case it, int child) => $"{it.Id}-child-{child}";
}
