using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MissionReg.Functions.Http;
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
            var signIn = context.InstanceServices.GetRequiredService<IOfficerSignIn>();
            var (officer, refused) = await signIn.OfficerAsync(http.Request, http.RequestAborted);
            if (refused is not null && context.FunctionDefinition.Name != SessionApi.SignIn)
            {
                // Not taken for a recipient: an officer whose sign-in ended must not go on as somebody else.
                context.GetInvocationResult().Value = refused;
                return;
            }

            http.Features.Set(new Caller(officer, http.Request.Headers["X-Access-Code"].ToString()));
            await next(context);
            if (context.GetInvocationResult().Value is IResult answer)
            {
                context.GetInvocationResult().Value = new WholeAnswer(answer, e => Told(e, context));
            }
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
            context.GetInvocationResult().Value = Told(e, context);
        }
    }

    private static Problem Told(Exception e, FunctionContext context)
    {
        var function = context.FunctionDefinition.Name;
        if (context.InstanceServices.GetRequiredService<StorageFaultLog>().Take(e, function) is { } fault)
        {
            return Problem.Of(fault);
        }

        context.InstanceServices.GetRequiredService<ILogger<CallerMiddleware>>().LogError(e, "{Function} failed", function);
        return new Problem("internal-error");
    }
}
