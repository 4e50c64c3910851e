using Microsoft.Azure.Functions.Worker;

namespace MissionReg.Functions.Http;

/// <summary>
/// Drops what an HTTP function returned, once it has been written to the caller. The worker would otherwise serialise it a
/// second time, a 20 MiB scan in Base64 included, and send it to the Functions host, which has no use for it.
/// </summary>
internal static class AnswerOnce
{
    public static async Task Invoke(FunctionContext context, Func<Task> next)
    {
        await next();
        context.GetInvocationResult().Value = null;
    }
}
