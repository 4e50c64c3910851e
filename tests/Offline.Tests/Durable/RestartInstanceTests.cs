using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class RestartInstanceTests
{
    [Fact]
    public async Task A_finished_instance_runs_once_more_under_its_id()
    {
        var runs = 0;
        await using var rig = Rig(() => ++runs);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("run", "in", new StartOrchestrationOptions("a") { Version = "1.2", Tags = new Dictionary<string, string> { ["kind"] = "M" } });
        await rig.DrainAsync();
        Assert.Equal(id, await rig.Client.RestartAsync(id));
        await rig.DrainAsync();

        Assert.Equal("in 1.2 2", await rig.OutputAsync<string>(id));
        Assert.Empty((await rig.ReadAsync(id)).Tags);
    }

    [Fact]
    public async Task Or_under_a_new_one_beside_the_old()
    {
        var runs = 0;
        await using var rig = Rig(() => ++runs);
        var id = await rig.StartAsync("run", "in", "a");
        var other = await rig.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await rig.DrainAsync();

        Assert.NotEqual(id, other);
        Assert.Equal("in  1", await rig.OutputAsync<string>(id));
        Assert.Equal("in  2", await rig.OutputAsync<string>(other));
    }

    [Fact]
    public async Task One_that_runs_can_only_be_run_again_beside_itself()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));
        var id = await rig.StartAsync("wait");

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.RestartAsync(id));
        var other = await rig.Client.RestartAsync(id, restartWithNewInstanceId: true);
        await rig.DrainAsync();
        await rig.TellAsync(other, Orchestrating.Changed, 1);
        Assert.Equal(1, await rig.OutputAsync<int>(other));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
    }

    [Fact]
    public async Task One_that_is_not_there_cannot_be_run_again()
    {
        await using var rig = new EngineRig(_ => { });

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.RestartAsync("nobody"));
    }

    private static EngineRig Rig(Func<int> count) => new(r => r
        .Orchestrator("run", async c => $"{c.GetInput<string>()} {c.Version} {await c.CallActivityAsync<int>("count")}")
        .Activity<object>("count", _ => count()));
}
