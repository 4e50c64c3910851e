using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Offline;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The request behind an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <returns><see langword="null"/> if a request did not start the function.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpListener.ContextKey, out var item) ? item as HttpContext : null;
    }
}
