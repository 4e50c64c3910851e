using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class ScheduledStartTests
{
    [Fact]
    public async Task A_start_put_off_into_the_past_is_one_at_once()
    {
        await using var rig = Rig();
        var id = await StartAsync(rig, rig.Now.AddDays(-1));

        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
    }

    [Fact]
    public async Task Events_that_come_before_the_start_wait_for_it()
    {
        await using var rig = Rig();
        var id = await StartAsync(rig, rig.Now.AddDays(5));
        await rig.TellAsync(id, Orchestrating.Changed, 3);
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await rig.StatusAsync(id));
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task The_moment_is_meant_whatever_its_offset()
    {
        await using var rig = Rig();
        var id = await StartAsync(rig, rig.Now.AddHours(1).ToOffset(TimeSpan.FromHours(5)));
        await rig.AdvanceAsync(TimeSpan.FromMinutes(59));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await rig.StatusAsync(id));
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
    }

    [Fact]
    public async Task An_id_that_waits_for_its_start_is_taken()
    {
        await using var rig = Rig();
        var id = await StartAsync(rig, rig.Now.AddDays(5));

        await Assert.ThrowsAsync<DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException>(() => rig.StartAsync("wait", id: id));
    }

    [Fact]
    public async Task One_that_waits_for_its_start_is_terminated_at_once_and_never_starts()
    {
        var starts = 0;
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            starts++;
            return await c.Next();
        }));
        var id = await StartAsync(rig, rig.Now.AddDays(5));
        await rig.Client.TerminateInstanceAsync(id, "not wanted any more");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await rig.StatusAsync(id));

        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Equal("not wanted any more", (await rig.ReadAsync(id)).ReadOutputAs<string>());
        Assert.Equal(0, starts);
    }

    [Fact]
    public async Task One_suspended_before_its_start_is_suspended_when_it_comes()
    {
        await using var rig = Rig();
        var id = await StartAsync(rig, rig.Now.AddDays(5));
        await rig.Client.SuspendInstanceAsync(id);
        await rig.TellAsync(id, Orchestrating.Changed, 3);
        await rig.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await rig.StatusAsync(id));

        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    private static EngineRig Rig() => new(r => r.Orchestrator("wait", async c => await c.Next()));

    private static async Task<string> StartAsync(EngineRig rig, DateTimeOffset at)
    {
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("wait", new StartOrchestrationOptions("s", at));
        await rig.DrainAsync();
        return id;
    }
}
