using System.Net;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MissionReg.Offline.Tests.Worker;

namespace MissionReg.Offline.Tests.Durable;

public sealed class DurableFunctionsTests : IDisposable
{
    private const string CaseNumber = "ALM-M-2026-000123";
    private static readonly string[] Clock = ["--MissionReg:Clock", "2026-03-02T09:00:00+05:00"];
    private readonly Worker.TemporaryFolder folder = new();

    [Fact]
    public async Task A_case_goes_from_deadline_to_deadline_as_the_simulated_clock_moves_on()
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);
        await OpenAsync(application);
        await application.AdvanceAsync("P95D");

        Assert.Equal(
            [
                $"AdvanceCase {CaseNumber} 2026-03-02",
                $"AdvanceCase {CaseNumber} 2026-04-01",
                $"AdvanceCase {CaseNumber} 2026-05-01",
                $"AdvanceCase {CaseNumber} 2026-05-31",
            ],
            application.Notebook.Lines);
    }

    [Fact]
    public async Task A_change_wakes_a_case_before_its_deadline()
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);
        await OpenAsync(application);
        await application.AdvanceAsync("P3D");
        await Client(application).RaiseEventAsync(CaseNumber, "CaseChanged", 1);
        await application.AdvanceAsync("PT0S");

        Assert.Equal($"AdvanceCase {CaseNumber} 2026-03-05", application.Notebook.Lines[^1]);
        Assert.Equal(2, application.Notebook.Lines.Count);
    }

    [Fact]
    public async Task A_case_lives_on_in_the_next_process()
    {
        await using (var first = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock))
        {
            await OpenAsync(first);
            await first.AdvanceAsync("P29D");
        }

        await using var second = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);
        await second.AdvanceAsync("P2D");

        Assert.Equal([$"AdvanceCase {CaseNumber} 2026-04-01"], second.Notebook.Lines);
        Assert.True(File.Exists(Path.Combine(folder.Path, "durable.db")));
    }

    [Fact]
    public async Task Names_in_json_are_as_declared_and_read_without_regard_to_case()
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);
        var client = Client(application);
        var declared = await client.ScheduleNewOrchestrationInstanceAsync("Sum", new CaseFunctions.Pair(1, 2), CancellationToken.None);
        var lower = await client.ScheduleNewOrchestrationInstanceAsync("Sum", new { first = 3, second = 4 }, CancellationToken.None);

        var sum = await client.WaitForInstanceCompletionAsync(declared, getInputsAndOutputs: true);
        Assert.Equal("""{"First":1,"Second":2}""", sum.SerializedInput);
        Assert.Equal(3, sum.ReadOutputAs<int>());
        Assert.Equal(7, (await client.WaitForInstanceCompletionAsync(lower, getInputsAndOutputs: true)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Middleware_runs_around_an_orchestrator_on_every_replay()
    {
        var builder = Application.Builder(folder, [typeof(CaseFunctions)], Clock);
        builder.Use(next => context =>
        {
            context.InstanceServices.GetRequiredService<Notebook>().Note($"around {context.FunctionDefinition.Name}");
            return next(context);
        });
        await using var application = await Application.StartAsync(builder);
        await Client(application).ScheduleNewOrchestrationInstanceAsync(
            "Sum", new CaseFunctions.Pair(1, 2), new StartOrchestrationOptions("s"));
        await Client(application).WaitForInstanceCompletionAsync("s", CancellationToken.None);

        Assert.Equal(["around Sum", "around Second", "around Sum"], application.Notebook.Lines);
    }

    [Fact]
    public async Task A_middleware_that_goes_async_before_an_orchestrator_fails_it()
    {
        var builder = Application.Builder(folder, [typeof(CaseFunctions)], Clock);
        builder.UseWhen(
            context => context.FunctionDefinition.Name == "Sum",
            async (context, next) =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), context.CancellationToken);
                await next();
            });
        await using var application = await Application.StartAsync(builder);

        await FailsAsIllegalAsync(application, "Sum");
    }

    [Fact]
    public async Task An_orchestrator_that_awaits_something_not_durable_fails()
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);

        await FailsAsIllegalAsync(application, "Impatient");
    }

    [Fact]
    public async Task The_failure_of_an_activity_function_reaches_its_orchestrator_with_its_cause()
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], Clock);
        var id = await Client(application).ScheduleNewOrchestrationInstanceAsync("Mend", CancellationToken.None);
        var mended = await Client(application).WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(
            ["no tool", "System.InvalidOperationException: broke nothing", "System.IO.IOException: roller"], mended.ReadOutputAs<string[]>()!);
    }

    public void Dispose() => folder.Dispose();

    private static DurableTaskClient Client(Application application) => application.Services.GetRequiredService<DurableEngine>().Client;

    private static async Task OpenAsync(Application application)
    {
        var answer = await application.Http.PostAsync($"/api/open/{CaseNumber}", null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static async Task FailsAsIllegalAsync(Application application, string orchestrator)
    {
        var id = await Client(application).ScheduleNewOrchestrationInstanceAsync(
            orchestrator, new CaseFunctions.Pair(1, 2), CancellationToken.None);
        var failed = await Client(application).WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.StartsWith(
            "An invalid asynchronous invocation was detected.", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
