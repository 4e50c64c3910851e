using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// Waits for ever, children and grandchildren too, until all are terminated by one call. The youngest may be at work that never
/// ends meanwhile.
/// </summary>
internal sealed class TerminatedFamily : Scenario
{
    private const int Deep = 3;

    private sealed record Generation(Case Case, int Depth);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.AddOrchestrator(Name, async context =>
    {
        var (it, depth) = context.GetInput<Generation>()!;
        context.SetCustomStatus("ready");
        if (depth < Depth(it))
        {
            return await context.CallSubOrchestratorAsync<int>(
                Name, new Generation(it, depth + 1), new SubOrchestrationOptions(instanceId: IdOf(it, depth + 1)));
        }

        if (it.Draw("idle", 0, 1) == 1)
        {
            return await context.WaitForExternalEvent<int>("never");
        }

        await Task.WhenAll(JobAsync(context, new(it.Mark("left"), 0, 5)), JobAsync(context, new(it.Mark("right"), 0, 15)));
        context.ContinueAsNew(new Generation(it, depth));
        return null;
    });

    public override async Task DriveAsync(Clerk clerk)
    {
        var it = clerk.Case;
        await clerk.StartAsync(Name, input: new Generation(it, 0));
        for (var depth = 0; depth <= Depth(it); depth++)
        {
            await clerk.SeeAsync($"ready-{depth}", found => found.SerializedCustomStatus is not null, IdOf(it, depth));
        }

        await clerk.TerminateAsync(recursive: true);
    }

    public override IEnumerable<End> Ends(Case it) =>
        Enumerable.Range(0, Depth(it) + 1).Select(depth => End.Terminated(IdOf(it, depth), it.Mark("terminate"), "ready"));

    private static int Depth(Case it) => it.Draw("depth", 0, Deep);

    private static string IdOf(Case it, int depth) => depth == 0 ? it.Id : $"{it.Id}-depth-{depth}";
}
