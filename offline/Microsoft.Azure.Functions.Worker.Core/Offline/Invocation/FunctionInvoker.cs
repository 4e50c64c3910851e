using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Runs functions. Binders are asked for late because what they bind may itself need the invoker.</summary>
internal sealed class FunctionInvoker(IServiceProvider services, IServiceScopeFactory scopes, InvocationPipeline pipeline)
    : IFunctionInvoker
{
    private readonly ConcurrentDictionary<FunctionEntry, FunctionPlan> plans = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<IReadOnlyList<IParameterBinder>> binders = new(() => [.. services.GetServices<IParameterBinder>()]);
    private long started;

    /// <summary>
    /// How many invocations listeners have begun. Requests from outside are not counted: they come whenever they like, and a
    /// simulated clock waits only for what it set off itself.
    /// </summary>
    public long Started => Interlocked.Read(ref started);

    public IReadOnlyList<IParameterBinder> Binders => binders.Value;

    public async Task<object?> InvokeAsync(
        FunctionEntry function,
        object? trigger,
        IReadOnlyDictionary<string, object?> bindingData,
        Action<FunctionContext>? prepare,
        CancellationToken cancellationToken)
    {
        if (function.TriggerType != "httpTrigger")
        {
            Interlocked.Increment(ref started);
        }

        var plan = plans.GetOrAdd(function, f => new FunctionPlan(f, binders.Value));
        var invocation = new Invocation(plan, trigger, bindingData);
        await using var context = new InvocationContext(scopes, invocation, cancellationToken);
        prepare?.Invoke(context);
        await pipeline.RunAsync(context);
        return invocation.Result.Value;
    }
}
