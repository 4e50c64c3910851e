using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Api;

/// <summary>An office whose answers cannot be written: whoever asks says in the address how they break.</summary>
public sealed class BreakingOffice : Office
{
    protected override void Furnish(FunctionsApplicationBuilder builder) => builder.UseWhen(CallerMiddleware.Applies, async (context, next) =>
    {
        await next();
        if (context.GetHttpContext()!.Request.Query["breaks"].ToString() is { Length: > 0 } how)
        {
            context.GetInvocationResult().Value = new BreakingAnswer(how);
        }
    });

    private sealed class BreakingAnswer(string how) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/pdf";
            if (how == "half-way")
            {
                await httpContext.Response.Body.WriteAsync("%PDF-1.7 and so"u8.ToArray());
                await httpContext.Response.Body.FlushAsync();
            }

            throw how == "storage" ? new RequestFailedException(503, "busy") : new InvalidOperationException("broken");
        }
    }
}
