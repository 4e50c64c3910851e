using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>Orchestrators that keep their thread.</summary>
public sealed class BlockingTests : IDisposable
{
    private readonly ManualClock _turnClock = new(DateTimeOffset.UnixEpoch);
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _release = new();

    [Fact]
    public async Task Clients_are_acknowledged_while_a_turn_takes_long_and_their_messages_survive_the_process()
    {
        await using var rig = Rig();
        var started = rig.Client.ScheduleNewOrchestrationInstanceAsync("blocks", new StartOrchestrationOptions("b"));
        _entered.Wait();
        var raised = rig.Client.RaiseEventAsync("b", "go", "event");
        Assert.False(started.IsCompleted);
        Assert.False(raised.IsCompleted);

        Pass(TimeSpan.FromMilliseconds(200));
        await started;
        await raised;
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await rig.ReadAsync("b")).RuntimeStatus);
        _release.Set();
        await rig.CrashAsync();
        await rig.DrainAsync();

        Assert.Equal("event", await rig.OutputAsync<string>("b"));
    }

    [Fact]
    public async Task A_message_kept_while_a_turn_took_long_is_taken_once()
    {
        await using var rig = Rig();
        var started = rig.Client.ScheduleNewOrchestrationInstanceAsync("blocks", new StartOrchestrationOptions("b"));
        _entered.Wait();
        var raised = rig.Client.RaiseEventAsync("b", "go", "event");
        Pass(TimeSpan.FromMilliseconds(200));
        await Task.WhenAll(started, raised);
        _release.Set();
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.DrainAsync();

        Assert.Equal("event", await rig.OutputAsync<string>("b"));
    }

    [Fact]
    public async Task One_that_blocks_for_too_long_is_failed_and_what_it_does_later_is_ignored()
    {
        await using var rig = Rig();
        var started = rig.Client.ScheduleNewOrchestrationInstanceAsync("blocks", new StartOrchestrationOptions("b"));
        _entered.Wait();
        Pass(TimeSpan.FromSeconds(31));
        await started;
        await rig.DrainAsync();

        var failed = await rig.ReadAsync("b");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.StartsWith("The orchestrator 'blocks' has kept its thread for more than 00:00:30: an orchestrator must not block", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        _release.Set();
        await rig.Client.ScheduleNewOrchestrationInstanceAsync("blocks", new StartOrchestrationOptions("after"));
        await rig.Client.RaiseEventAsync("after", "go", "fine");
        await rig.DrainAsync();

        Assert.Equal("fine", await rig.OutputAsync<string>("after"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await rig.ReadAsync("b")).RuntimeStatus);
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.RaiseEventAsync("b", "go", "late"));
    }

    [Fact]
    public async Task One_that_blocks_holds_up_no_other()
    {
        await using var rig = Rig();
        var blocked = rig.Client.ScheduleNewOrchestrationInstanceAsync("blocks", new StartOrchestrationOptions("b"));
        _entered.Wait();
        var other = await rig.Client.ScheduleNewOrchestrationInstanceAsync("free", CancellationToken.None);
        var done = await rig.Client.WaitForInstanceCompletionAsync(other, CancellationToken.None);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.False(blocked.IsCompleted);
        _release.Set();
        await blocked;
    }

    public void Dispose()
    {
        _release.Set();
        _entered.Dispose();
    }

    private EngineRig Rig() => new(
        r => r
            .Orchestrator("blocks", async c =>
            {
                _entered.Set();
                _release.Wait();
                return await c.WaitForExternalEvent<string>("go");
            })
            .Orchestrator("free", _ => Task.FromResult<object?>("free")),
        options: given => given with { TurnClock = _turnClock });

    private void Pass(TimeSpan time)
    {
        var end = _turnClock.GetUtcNow() + time;
        while (_turnClock.Step(end))
        {
        }
    }
}
