using Microsoft.AspNetCore.Http;

namespace MissionReg.Functions.Http;

/// <summary>
/// An answer that arrives whole or as a failure. The worker takes no notice of one that could not be written: it ends the
/// request as if it had been, with 200 and what there was until then, so that half a scan would look like all of it.
/// </summary>
/// <param name="answer">The answer.</param>
/// <param name="instead">What is told while nothing of it has been sent.</param>
internal sealed class WholeAnswer(IResult answer, Func<Exception, IResult> instead) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await answer.ExecuteAsync(httpContext);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
#pragma warning disable CA1031 // The edge of the application: the caller gets an answer, the log the cause.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await FailAsync(httpContext, instead(e));
        }
    }

    // What has been sent cannot be taken back; a broken connection tells the caller not to trust it.
    private static Task FailAsync(HttpContext httpContext, IResult problem)
    {
        if (httpContext.Response.HasStarted)
        {
            httpContext.Abort();
            return Task.CompletedTask;
        }

        httpContext.Response.Clear();
        return problem.ExecuteAsync(httpContext);
    }
}
