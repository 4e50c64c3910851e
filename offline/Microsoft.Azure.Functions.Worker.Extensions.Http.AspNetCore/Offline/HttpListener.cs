using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Runs functions for HTTP requests. The server itself begins and ends with the host.</summary>
internal sealed class HttpListener(IFunctionInvoker invoker, HostJson hostJson, ILogger<HttpListener> log) : IBindingDataSource
{
    /// <summary>Where the request is found in the items of a context; the real worker's key.</summary>
    public const string ContextKey = "HttpRequestContext";

    private readonly List<HttpFunction> functions = [];

    public IReadOnlyList<HttpFunction> Functions => functions;

    public bool TryClaim(FunctionEntry function)
    {
        if (function.Trigger<HttpTriggerAttribute>() is not { } parameter)
        {
            return false;
        }

        if (parameter.ParameterType != typeof(HttpRequest))
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}': trigger parameter '{parameter.Name}' is a {parameter.ParameterType.Name}, not an HttpRequest.");
        }

        functions.Add(HttpFunction.From(function, parameter, hostJson.RoutePrefix));
        return true;
    }

    public bool Provides(FunctionEntry function, ParameterInfo parameter) =>
        functions.Find(f => f.Entry == function)?.Route.GetParameter(parameter.Name!) is not null;

    public async Task ServeAsync(HttpFunction function, HttpContext http)
    {
        try
        {
            await invoker.InvokeAsync(function.Entry, http.Request, http.Request.RouteValues, Prepare, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            log.LogDebug("Function {Function}: the client has gone", function.Entry.Name);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            log.LogInformation("Function {Function}: the request broke the server's rules ({Status})", function.Entry.Name, e.StatusCode);
            http.Response.Clear();
            http.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e)
        {
            log.LogError(e, "Function {Function} failed", function.Entry.Name);
            Fail(http);
        }

        void Prepare(FunctionContext context)
        {
            context.Items[ContextKey] = http;
            http.RequestServices = context.InstanceServices;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DrainAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Half an answer cannot be taken back; a broken connection tells the client not to trust it.
    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
