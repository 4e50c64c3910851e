using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Offline.Tests.Worker;

namespace MissionReg.Offline.Tests.Durable;

public sealed class DurableSettingsTests : IDisposable
{
    private readonly Worker.TemporaryFolder folder = new();

    [Fact]
    public async Task The_version_of_host_json_is_that_of_new_instances()
    {
        folder.Write("host.json", """{"extensions":{"durableTask":{"defaultVersion":"3.1"}}}""");

        Assert.Equal("3.1", (await RunAsync([], null)).ReadOutputAs<string>());
        Assert.Equal("2.0", (await RunAsync([], "2.0")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_environment_and_the_command_line_override_it()
    {
        folder.Write("host.json", """{"extensions":{"durableTask":{"defaultVersion":"3.1"}}}""");

        Assert.Equal(
            "3.2", (await RunAsync(["--AzureFunctionsJobHost:extensions:durableTask:defaultVersion", "3.2"], null)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task What_becomes_of_other_versions_is_read_too()
    {
        folder.Write(
            "host.json",
            """{"extensions":{"durableTask":{"defaultVersion":"3.1","versionMatchStrategy":"strict","versionFailureStrategy":"Fail"}}}""");

        Assert.Equal("VersionMismatch", (await RunAsync([], "3.0")).FailureDetails!.ErrorType);
        Assert.Equal("3.1", (await RunAsync([], null)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Without_a_version_every_instance_runs_and_has_none()
    {
        folder.Write("host.json", """{"extensions":{"durableTask":{"hubName":"Somewhere"}}}""");

        Assert.Equal("", (await RunAsync([], null)).ReadOutputAs<string>());
        Assert.Equal("9.9", (await RunAsync([], "9.9")).ReadOutputAs<string>());
    }

    public void Dispose() => folder.Dispose();

    private async Task<OrchestrationMetadata> RunAsync(string[] arguments, string? version)
    {
        await using var application = await Application.StartAsync(folder, [typeof(CaseFunctions)], arguments);
        var client = application.Services.GetRequiredService<DurableEngine>().Client;
        var options = version is null ? new StartOrchestrationOptions() : new StartOrchestrationOptions { Version = version };
        var id = await client.ScheduleNewOrchestrationInstanceAsync("Version", options);
        return await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
    }
}
