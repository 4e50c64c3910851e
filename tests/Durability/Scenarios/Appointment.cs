using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>Started for later, under a version of its own.</summary>
internal sealed class Appointment : Scenario
{
    private sealed record Date(Case Case, DateTime NotBefore);

    private sealed record Result(bool Early, string Version);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.AddOrchestrator(Name, context =>
    {
        var (_, notBefore) = context.GetInput<Date>()!;
        return Task.FromResult<object?>(new Result(context.CurrentUtcDateTime < notBefore, context.Version));
    });

    public override Task DriveAsync(Clerk clerk)
    {
        var at = Clerk.Now.AddMilliseconds(clerk.Case.Draw("delay", 20, 300));
        return clerk.StartAsync(
            Name, input: new Date(clerk.Case, at.UtcDateTime), options: new StartOrchestrationOptions(StartAt: at) { Version = Version(clerk.Case) });
    }

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, new Result(false, Version(it)))];

    private static string Version(Case it) => $"{it.Draw("version", 1, 3)}.0";
}
