using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Writes what an HTTP function returned, after the application's own middleware has seen it and while the invocation's
/// services are still there.
/// </summary>
internal static class HttpResult
{
    public static FunctionExecutionDelegate Write(FunctionExecutionDelegate next) => context =>
        context.GetHttpContext() is { } http ? WriteAsync(next, context, http) : next(context);

    private static async Task WriteAsync(FunctionExecutionDelegate next, FunctionContext context, HttpContext http)
    {
        await next(context);
        if (context.GetInvocationResult().Value is IResult result)
        {
            await result.ExecuteAsync(http);
        }
    }
}
