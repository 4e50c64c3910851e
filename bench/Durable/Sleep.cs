using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Bench.Durable;

/// <summary>Orchestrations that wait for a time and do nothing else.</summary>
internal static class Sleep
{
    private const string Orchestrator = "Sleep";

    /// <param name="woken">Told the number of each instance, by its own code, when its time has come.</param>
    public static void Register(TaskRegistry registry, Action<int> woken) => registry.AddOrchestrator(Orchestrator, async context =>
    {
        var (number, due) = context.GetInput<Sleeper>()!;
        await context.CreateTimer(due, CancellationToken.None);
        woken(number);
        return number;
    });

    public static Task<string> BeginAsync(DurableTaskClient client, int number, DateTime due) =>
        client.ScheduleNewOrchestrationInstanceAsync(Orchestrator, new Sleeper(number, due));

    private sealed record Sleeper(int Number, DateTime Due);
}
