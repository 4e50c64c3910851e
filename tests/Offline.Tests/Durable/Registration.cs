using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>Registers typed code.</summary>
internal static class Registration
{
    public static TaskRegistry Orchestrator(this TaskRegistry registry, string name, Func<TaskOrchestrationContext, Task<object?>> body)
    {
        registry.AddOrchestrator(name, context => body(context));
        return registry;
    }

    public static TaskRegistry Activity<TIn>(this TaskRegistry registry, string name, Func<TIn, object?> body) =>
        registry.Activity<TIn>(name, input => Task.FromResult(body(input)));

    public static TaskRegistry Activity<TIn>(this TaskRegistry registry, string name, Func<TIn, Task<object?>> body)
    {
        registry.AddActivity(name, (call, _) => body(JsonDataConverter.Default.Deserialize<TIn>(call.Input)!));
        return registry;
    }

    /// <summary>An orchestrator that sleeps for thirty days.</summary>
    public static void Sleeper(TaskRegistry registry) => registry.Orchestrator("sleeper", async c =>
    {
        await c.Days(30);
        return "awake";
    });
}
