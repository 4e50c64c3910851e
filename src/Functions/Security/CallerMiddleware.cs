using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Triggers;

namespace MissionReg.Functions.Security;

/// <summary>
/// For HTTP functions only: an orchestrator must not wait for anything here. Finds out who is calling, and turns what a
/// function could not foresee into an answer that says nothing of its insides.
/// </summary>
internal sealed class CallerMiddleware : IFunctionsWorkerMiddleware
{
    public static bool Applies(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "httpTrigger");

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext() ?? throw new InvalidOperationException("no HTTP context");
        try
        {
            var (officer, refused) = await OfficerAsync(http, context.InstanceServices.GetRequiredService<AccountBook>());
            if (refused && context.FunctionDefinition.Name != SessionApi.SignIn)
            {
                // Not taken for a recipient: an officer whose sign-in ended must not go on as somebody else.
                context.GetInvocationResult().Value = new Problem("unauthorized");
                return;
            }

            http.Features.Set(new Caller(officer, http.Request.Headers["X-Access-Code"].ToString()));
            await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (BadHttpRequestException e)
        {
            context.GetInvocationResult().Value = new Problem(e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "case-too-large" : "broken-multipart");
        }
#pragma warning disable CA1031 // The edge of the application: the caller gets an answer, the log the cause.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (context.InstanceServices.GetRequiredService<StorageFaultLog>().Take(e, context.FunctionDefinition.Name) is { } fault)
            {
                context.GetInvocationResult().Value = Problem.Of(fault);
                return;
            }

            context.InstanceServices.GetRequiredService<ILogger<CallerMiddleware>>().LogError(e, "{Function} failed", context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = new Problem("internal-error");
        }
    }

    private static async Task<(Actor? Officer, bool Refused)> OfficerAsync(HttpContext http, AccountBook accounts)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, false);
        }

        var officer = (await accounts.HolderAsync(header[scheme.Length..].Trim(), http.RequestAborted))?.ToActor();
        return (officer, officer is null);
    }
}
