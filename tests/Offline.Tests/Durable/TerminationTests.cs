using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class TerminationTests
{
    [Fact]
    public async Task Termination_ends_an_instance_with_the_output_given()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        var id = await rig.StartAsync("sleeper");
        await rig.Client.TerminateInstanceAsync(id, "by court order");
        await rig.DrainAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(60));

        var ended = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("by court order", ended.ReadOutputAs<string>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.TerminateInstanceAsync(id, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.TerminateInstanceAsync("nobody", CancellationToken.None));
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        var id = await rig.StartAsync("sleeper");
        await rig.Client.SuspendInstanceAsync(id);
        await rig.DrainAsync();
        await rig.Client.TerminateInstanceAsync(id, CancellationToken.None);
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await rig.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task An_instance_terminated_before_its_first_turn_asks_for_nothing()
    {
        var runs = 0;
        await using var rig = new EngineRig(
            r => r.Orchestrator("act", async c => await c.CallActivityAsync<int>("count")).Activity<object>("count", _ => ++runs),
            started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("act", CancellationToken.None);
        await rig.Client.TerminateInstanceAsync(id, CancellationToken.None);
        rig.Start();
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await rig.StatusAsync(id));
        Assert.Null((await rig.ReadAsync(id)).SerializedOutput);
        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Termination_comes_before_a_completion_of_the_same_turn()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()), started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("wait", CancellationToken.None);
        await rig.Client.RaiseEventAsync(id, Orchestrating.Changed, 1);
        await rig.Client.TerminateInstanceAsync(id, "too late");
        rig.Start();
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await rig.StatusAsync(id));
        Assert.Equal("too late", (await rig.ReadAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Activities_of_a_terminated_instance_run_to_their_end_for_nothing()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("act", async c => await c.CallActivityAsync<string>("slow"))
            .Activity<object>("slow", _ => slow.Task));
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("act", CancellationToken.None);
        await rig.Client.WaitForInstanceStartAsync(id, CancellationToken.None);
        await rig.Client.TerminateInstanceAsync(id, "enough");
        await rig.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None);
        slow.SetResult("late");
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await rig.StatusAsync(id));
        Assert.Equal("enough", (await rig.ReadAsync(id)).ReadOutputAs<string>());
    }
}
