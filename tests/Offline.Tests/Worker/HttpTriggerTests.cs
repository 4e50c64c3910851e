using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Worker;

public sealed class HttpTriggerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Route_values_become_parameters()
    {
        folder.Write("host.json", """{"version":"2.0","extensions":{"http":{"routePrefix":""}}}""");
        await using var application = await Application.StartAsync(folder, [typeof(Cases)]);

        Assert.Equal("7 of ALM-M-2026-000007, sign", await application.Http.GetStringAsync("/api/cases/ALM-M-2026-000007/7/sign"));
    }

    [Fact]
    public async Task Routes_lie_under_api_unless_the_host_says_otherwise()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Named)]);

        Assert.Equal("here", await application.Http.GetStringAsync("/api/Ping"));
        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.GetAsync("/Ping")).StatusCode);
    }

    [Fact]
    public async Task What_no_route_or_constraint_matches_is_not_found_and_another_method_is_not_allowed()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Cases)]);

        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.GetAsync("/nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.GetAsync("/api/api/cases/A/seven/sign")).StatusCode);
        var refused = await application.Http.DeleteAsync("/api/api/cases/A/7/sign");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["GET", "POST"], refused.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added_in_and_only_when_its_condition_holds()
    {
        var builder = Application.Builder(folder, [typeof(Named)]);
        builder.UseMiddleware<Outer>();
        builder.UseWhen<Never>(context => context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "timerTrigger"));
        builder.UseWhen<Inner>(context => context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "httpTrigger"));
        await using var application = await Application.StartAsync(builder);

        await application.Http.GetStringAsync("/api/Ping");

        Assert.Equal(["outer in", "inner in", "Ping", "inner out", "outer out"], application.Notebook.Lines);
    }

    [Fact]
    public async Task Middleware_may_answer_in_place_of_the_function()
    {
        var builder = Application.Builder(folder, [typeof(Failing)]);
        builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidDataException)
            {
                context.GetInvocationResult().Value = Results.Problem(statusCode: 422);
            }
        });
        await using var application = await Application.StartAsync(builder);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await application.Http.GetAsync("/api/fail")).StatusCode);
    }

    [Fact]
    public async Task Each_invocation_has_a_scope_of_its_own_that_outlives_the_writing_of_its_answer()
    {
        var builder = Application.Builder(folder, [typeof(Scoped)]);
        builder.Services.AddScoped<Visit>();
        await using var application = await Application.StartAsync(builder);

        var first = await application.Http.GetStringAsync("/api/scoped");
        var second = await application.Http.GetStringAsync("/api/scoped");

        Assert.Equal("same, open", first[37..]);
        Assert.NotEqual(first[..36], second[..36]);
        Assert.Equal(["closed", "closed"], application.Notebook.Lines);
    }

    [Fact]
    public async Task An_unhandled_exception_is_logged_and_answered_without_details()
    {
        var log = new RecordedLog();
        var builder = Application.Builder(folder, [typeof(Failing)], "--environment", "Development");
        builder.Logging.AddProvider(log);
        await using var application = await Application.StartAsync(builder);

        var response = await application.Http.GetAsync("/api/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Contains(log.Errors, e => e is InvalidDataException);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_invocation()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Waiting)]);
        using var leave = new CancellationTokenSource();

        var request = application.Http.GetAsync("/api/wait", leave.Token);
        await Application.UntilAsync(() => application.Notebook.Lines.Contains("waiting"));
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Application.UntilAsync(() => application.Notebook.Lines.Contains("cancelled"));
    }

    [Fact]
    public async Task Uploads_are_streamed_beyond_the_servers_usual_limit()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Upload)]);

        var response = await application.Http.PostAsync("/api/upload", new ByteArrayContent(new byte[40_000_000]));

        Assert.Equal(40_000_000, await response.Content.ReadFromJsonAsync<long>());
    }

    [Fact]
    public async Task An_application_may_set_its_own_limit_of_a_request()
    {
        var builder = Application.Builder(folder, [typeof(Upload)]);
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = 10);
        await using var application = await Application.StartAsync(builder);

        var response = await application.Http.PostAsync("/api/upload", new ByteArrayContent(new byte[11]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    public void Dispose() => folder.Dispose();

    public static class Cases
    {
        [Function("Command")]
        public static Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/cases/{caseNumber}/{count:int}/{command}")] HttpRequest request,
            string caseNumber, int count, string command, FunctionContext context)
        {
            Assert.Same(request.HttpContext, context.GetHttpContext());
            return Task.FromResult(Results.Text($"{count} of {caseNumber}, {command}"));
        }
    }

    public sealed class Named(Notebook notebook)
    {
        [Function("Ping")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            Assert.NotNull(request);
            notebook.Note("Ping");
            return Results.Text("here");
        }
    }

    public static class Failing
    {
        [Function("Fail")]
        public static ValueTask<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request) =>
            throw new InvalidDataException(request.Path);
    }

    public sealed class Scoped(Visit visit, Visit again)
    {
        [Function("Scoped")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scoped")] HttpRequest request)
        {
            var same = ReferenceEquals(visit, again) && ReferenceEquals(visit, request.HttpContext.RequestServices.GetService<Visit>());
            return Results.Stream(async body =>
            {
                await using var writer = new StreamWriter(body);
                await writer.WriteAsync($"{visit.Id} {(same ? "same" : "other")}, {(visit.IsOpen ? "open" : "closed")}");
            });
        }
    }

    public sealed class Visit(Notebook notebook) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public bool IsOpen { get; private set; } = true;

        public void Dispose()
        {
            IsOpen = false;
            notebook.Note("closed");
        }
    }

    public sealed class Waiting(Notebook notebook)
    {
        [Function("Wait")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
        {
            Assert.True(request.HttpContext.RequestAborted == cancellationToken);
            notebook.Note("waiting");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                notebook.Note("cancelled");
            }

            return Results.Ok();
        }
    }

    public static class Upload
    {
        [Function("Upload")]
        public static async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "upload")] HttpRequest request)
        {
            var length = 0L;
            var buffer = new byte[81920];
            for (int read; (read = await request.Body.ReadAsync(buffer)) > 0; length += read)
            {
            }

            return Results.Json(length);
        }
    }

    private sealed class Outer(Notebook notebook) : Layer(notebook, "outer");

    private sealed class Inner(Notebook notebook) : Layer(notebook, "inner");

    private sealed class Never(Notebook notebook) : Layer(notebook, "never");

    private abstract class Layer(Notebook notebook, string name) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            notebook.Note($"{name} in");
            await next(context);
            notebook.Note($"{name} out");
        }
    }
}
