namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>One layer around every function, orchestrators included (on each of their replays).</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
