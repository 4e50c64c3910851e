using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Bench.Durable;

/// <summary>What every contestant runs: start → one activity → an external event → done.</summary>
internal static class Scenario
{
    private const string Orchestrator = "Order";
    private const string Activity = "Price";
    private const string Event = "Paid";

    public static void Register(TaskRegistry registry)
    {
        registry.AddActivity(Activity, (call, _) => Task.FromResult<object?>(2 * Engine.Converter.Deserialize<int>(call.Input)));
        registry.AddOrchestrator(Orchestrator, async context =>
        {
            var price = await context.CallActivityAsync<int>(Activity, context.GetInput<int>());
            return price + await context.WaitForExternalEvent<int>(Event);
        });
    }

    /// <summary>One workflow from its start to its output, as a client sees it.</summary>
    public static async Task RunOnceAsync(DurableTaskClient client, int number)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(Orchestrator, number);
        await client.RaiseEventAsync(id, Event, number);
        var ended = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        if (ended.RuntimeStatus != OrchestrationRuntimeStatus.Completed || ended.ReadOutputAs<int>() != 3 * number)
        {
            throw new InvalidOperationException($"Workflow {number} ended {ended.RuntimeStatus} with {ended.SerializedOutput}.");
        }
    }
}
