using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>How one function is run: where each argument comes from, and how its result is awaited.</summary>
internal sealed class FunctionPlan(FunctionEntry function, IReadOnlyList<IParameterBinder> binders)
{
    private readonly ImmutableArray<Func<Invocation, FunctionContext, object?>> arguments =
        [.. function.Method.GetParameters().Select(parameter => ArgumentSource.For(function, parameter, binders))];

    private readonly Func<object?, Task<object?>> result = ReturnValue.AwaiterOf(function.Method.ReturnType);

    public FunctionEntry Function => function;

    public FunctionDefinition Definition { get; } = new MethodDefinition(function);

    /// <summary>
    /// Runs the function itself. Nothing here awaits before the function's own first await, nor leaves the context that it
    /// awaits in: an orchestrator has to come back to its engine within one turn.
    /// </summary>
    public async Task RunAsync(Invocation invocation, FunctionContext context)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i](invocation, context);
        }

        var target = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.ReflectedType!);
        try
        {
            var returned = function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null);
            invocation.Result.Value = await result(returned);
        }
        finally
        {
            await ReleaseAsync(target);
        }
    }

    private static ValueTask ReleaseAsync(object? target)
    {
        if (target is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        (target as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
