using Microsoft.DurableTask;
using Microsoft.DurableTask.Abstractions;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.DurableTask.Worker.Replay;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace MissionReg.Offline.Tests.Durable;

public sealed class VersionTests : IDisposable
{
    private readonly VersionRig _rig = new();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", " ", 1)]
    [InlineData("1.9", "1.10", -1)]
    [InlineData("1.9-a", "1.10-a", 1)]
    [InlineData("beta", "BETA", 0)]
    public void Versions_are_compared_by_number_where_they_are_numbers(string a, string b, int expected) =>
        Assert.Equal(expected, Math.Sign(TaskOrchestrationVersioningUtils.CompareVersions(a, b)));

    [Theory]
    [InlineData("9.9", VersionMatchStrategy.None, VersionFailureStrategy.Fail, "Run")]
    [InlineData("2.0", VersionMatchStrategy.Strict, VersionFailureStrategy.Fail, "Run")]
    [InlineData("1.0", VersionMatchStrategy.Strict, VersionFailureStrategy.Fail, "Fail")]
    [InlineData("", VersionMatchStrategy.Strict, VersionFailureStrategy.Reject, "Leave")]
    [InlineData("", VersionMatchStrategy.CurrentOrOlder, VersionFailureStrategy.Fail, "Run")]
    [InlineData("1.0", VersionMatchStrategy.CurrentOrOlder, VersionFailureStrategy.Fail, "Run")]
    [InlineData("2.0.1", VersionMatchStrategy.CurrentOrOlder, VersionFailureStrategy.Fail, "Fail")]
    [InlineData("3.0", VersionMatchStrategy.CurrentOrOlder, VersionFailureStrategy.Reject, "Leave")]
    public void A_worker_of_version_two_judges(string instance, VersionMatchStrategy match, VersionFailureStrategy failure, string verdict) =>
        Assert.Equal(verdict, VersionGate.Judge(instance, "2.0", match, failure).ToString());

    [Fact]
    public async Task An_instance_of_an_older_version_goes_on_under_a_newer_worker_and_keeps_its_version()
    {
        await _rig.WithAsync(Worker("1.0"), StartAsync);
        await _rig.WithAsync(Worker("2.0"), RaiseAsync);

        Assert.Equal("1.0 7 -1", (await _rig.ReadAsync(Worker("2.0"), "a")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_instance_of_a_newer_version_waits_for_a_worker_that_runs_it()
    {
        await _rig.WithAsync(Worker("2.0"), StartAsync);
        await _rig.WithAsync(Worker("1.0"), RaiseAsync);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await _rig.ReadAsync(Worker("1.0"), "a")).RuntimeStatus);

        Assert.Equal("2.0 7 1", (await _rig.ReadAsync(Worker("2.0"), "a")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_instance_that_no_worker_has_begun_stays_pending()
    {
        await _rig.WithAsync(Worker("1.0"), client => client.ScheduleNewOrchestrationInstanceAsync(
            "case", new StartOrchestrationOptions("a") { Version = "2.0" }));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await _rig.ReadAsync(Worker("1.0"), "a")).RuntimeStatus);

        await _rig.WithAsync(Worker("2.0"), RaiseAsync);
        Assert.Equal("2.0 7 1", (await _rig.ReadAsync(Worker("2.0"), "a")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_worker_told_so_fails_what_it_does_not_run()
    {
        var strict = Worker("1.0") with { VersionMatchStrategy = VersionMatchStrategy.Strict, VersionFailureStrategy = VersionFailureStrategy.Fail };
        await _rig.WithAsync(Worker("2.0"), StartAsync);
        await _rig.WithAsync(strict, RaiseAsync);

        var failed = await _rig.ReadAsync(strict, "a");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("VersionMismatch", failed.FailureDetails!.ErrorType);
        Assert.Equal("The orchestration version '2.0' is not one that the worker version '1.0' runs.", failed.FailureDetails.ErrorMessage);
    }

    [Fact]
    public async Task Instances_and_sub_orchestrations_started_without_a_version_get_the_default_one()
    {
        await _rig.WithAsync(Worker("1.4"), client => client.ScheduleNewOrchestrationInstanceAsync(
            "parent", new StartOrchestrationOptions("a") { Version = string.Empty }));

        Assert.Equal("1.4, child of parent", (await _rig.ReadAsync(Worker("1.4"), "a")).ReadOutputAs<string>());
    }

    public void Dispose() => _rig.Dispose();

    private static Task<string> StartAsync(DurableTaskClient client) =>
        client.ScheduleNewOrchestrationInstanceAsync("case", new StartOrchestrationOptions("a"));

    private static async Task<bool> RaiseAsync(DurableTaskClient client)
    {
        await client.RaiseEventAsync("a", Orchestrating.Changed, 7);
        return true;
    }

    private DurableEngineOptions Worker(string version) => new(_rig.DatabasePath)
    {
        DefaultVersion = version,
        Version = version,
        VersionMatchStrategy = VersionMatchStrategy.CurrentOrOlder,
    };
}
