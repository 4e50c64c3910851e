using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The middleware around every function; what was added first is outermost.</summary>
internal sealed class InvocationPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> layers = [];
    private FunctionExecutionDelegate? whole;

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> layer) => layers.Add(layer);

    public Task RunAsync(FunctionContext context) => (whole ??= Compose())(context);

    private FunctionExecutionDelegate Compose()
    {
        FunctionExecutionDelegate next = RunFunctionAsync;
        foreach (var layer in Enumerable.Reverse(layers))
        {
            next = layer(next);
        }

        return next;
    }

    private static Task RunFunctionAsync(FunctionContext context)
    {
        var invocation = context.Features.Get<Invocation>()
            ?? throw new InvalidOperationException("A middleware passed on a context that is not the host's.");
        return invocation.Plan.RunAsync(invocation, context);
    }
}
