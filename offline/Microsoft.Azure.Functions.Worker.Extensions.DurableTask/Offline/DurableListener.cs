using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.DurableTask.Worker.Replay;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask;

/// <summary>
/// Gives the engine an application's orchestrators and activities. Both run through the middleware; an orchestrator on every
/// replay, given up without an end when the turn has no more answers for it.
/// </summary>
internal sealed class DurableListener(IFunctionInvoker invoker, TaskRegistry registry, DurableEngine engine) : IBindingDataSource
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = ImmutableDictionary<string, object?>.Empty;

    public bool TryClaim(FunctionEntry function)
    {
        if (function.Trigger<OrchestrationTriggerAttribute>() is { } context)
        {
            var name = context.GetCustomAttribute<OrchestrationTriggerAttribute>()!.Orchestration ?? function.Name;
            registry.AddOrchestrator(name, OrchestratorOf(function));
            return true;
        }

        if (function.Trigger<ActivityTriggerAttribute>() is { } input)
        {
            var name = input.GetCustomAttribute<ActivityTriggerAttribute>()!.Activity ?? function.Name;
            registry.AddActivity(name, (call, stopping) =>
                invoker.InvokeAsync(function, engine.Converter.Deserialize(call.Input, input.ParameterType), NoData, null, stopping));
            return true;
        }

        return false;
    }

    public bool Provides(FunctionEntry function, ParameterInfo parameter) =>
        function.Trigger<OrchestrationTriggerAttribute>() is not null && OrchestrationInput.Of(function)?.Position == parameter.Position;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);

    public Task DrainAsync(CancellationToken cancellationToken) => engine.DrainAsync(cancellationToken);

    private OrchestratorBody OrchestratorOf(FunctionEntry function)
    {
        var input = OrchestrationInput.Of(function);
        return context => invoker.InvokeAsync(
            function,
            context,
            input is null
                ? NoData
                : new Dictionary<string, object?> { [input.Name!] = engine.Converter.Deserialize(context.RawInput, input.ParameterType) },
            null,
            CancellationToken.None);
    }
}
