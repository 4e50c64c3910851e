using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class WaitingTests
{
    [Fact]
    public async Task Waiting_for_start_and_completion_ends_with_them()
    {
        await using var rig = new EngineRig(Registration.Sleeper, started: false);
        var started = rig.Client.WaitForInstanceStartAsync("a", CancellationToken.None);
        var completed = rig.Client.WaitForInstanceCompletionAsync("a", getInputsAndOutputs: true);
        await rig.Client.ScheduleNewOrchestrationInstanceAsync("sleeper", new StartOrchestrationOptions("a"));
        Assert.False(started.IsCompleted);

        rig.Start();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await started).RuntimeStatus);
        Assert.False(completed.IsCompleted);

        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal("awake", (await completed).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        using var patience = new CancellationTokenSource();
        var wait = rig.Client.WaitForInstanceCompletionAsync("nobody", patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Inputs_and_outputs_are_read_only_if_asked_for()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        var id = await rig.StartAsync("sleeper", "in");

        var without = await rig.Client.GetInstanceAsync(id, CancellationToken.None);
        Assert.Null(without!.SerializedInput);
        Assert.Throws<InvalidOperationException>(() => without.ReadInputAs<string>());
        Assert.Equal("in", (await rig.ReadAsync(id)).ReadInputAs<string>());
    }

    [Fact]
    public async Task Waiting_for_what_has_been_ends_at_once()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("done", _ => Task.FromResult<object?>("done")));
        var id = await rig.StartAsync("done");
        await rig.RestartAsync();

        Assert.True((await rig.Client.WaitForInstanceStartAsync(id, CancellationToken.None)).IsCompleted);
        Assert.Equal("done", (await rig.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_the_others_waiting()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));
        using var patience = new CancellationTokenSource();
        var (impatient, patient) = (
            rig.Client.WaitForInstanceStartAsync("a", patience.Token), rig.Client.WaitForInstanceCompletionAsync("a", CancellationToken.None));
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await rig.StartAsync("wait", id: "a");
        await rig.TellAsync("a", Orchestrating.Changed, 8);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await patient).RuntimeStatus);
    }

    [Fact]
    public async Task A_start_that_ends_with_its_first_turn_is_a_start()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("done", _ => Task.FromResult<object?>("done")));
        var started = rig.Client.WaitForInstanceStartAsync("a", getInputsAndOutputs: true);
        await rig.StartAsync("done", id: "a");

        Assert.Equal("done", (await started).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Failure_and_termination_are_completions()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fail", _ => throw new InvalidDataException())
            .Orchestrator("wait", async c => await c.Next()));
        var failed = rig.Client.WaitForInstanceCompletionAsync(await rig.StartAsync("fail"), CancellationToken.None);
        var waiting = await rig.StartAsync("wait");
        var terminated = rig.Client.WaitForInstanceCompletionAsync(waiting, CancellationToken.None);
        await rig.Client.TerminateInstanceAsync(waiting, CancellationToken.None);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await failed).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await terminated).RuntimeStatus);
    }

    [Fact]
    public async Task Many_who_wait_for_one_instance_are_all_told()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));
        var waits = Enumerable.Range(0, 20).Select(_ => rig.Client.WaitForInstanceCompletionAsync("a", getInputsAndOutputs: true)).ToArray();
        await rig.StartAsync("wait", id: "a");
        await rig.TellAsync("a", Orchestrating.Changed, 8);

        Assert.All(await Task.WhenAll(waits), m => Assert.Equal(8, m.ReadOutputAs<int>()));
    }
}
