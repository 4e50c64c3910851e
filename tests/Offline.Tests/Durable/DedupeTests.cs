using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using static Microsoft.DurableTask.Client.OrchestrationRuntimeStatus;

namespace MissionReg.Offline.Tests.Durable;

public sealed class DedupeTests
{
    [Fact]
    public async Task A_finished_instance_in_a_status_named_is_not_replaced()
    {
        await using var rig = Rig();
        await rig.StartAsync("wait", 1, "a");
        await rig.TellAsync("a", Orchestrating.Changed, 0);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => StartAsync(rig, Completed, Running));
        Assert.Equal(1, await rig.OutputAsync<int>("a"));
        await StartAsync(rig, Failed, Terminated, Pending, Running, Suspended);
        Assert.Equal(Running, await rig.StatusAsync("a"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_running_or_suspended_instance_in_a_status_not_named_gives_way(bool suspended)
    {
        await using var rig = Rig();
        await rig.StartAsync("wait", 1, "a");
        if (suspended)
        {
            await rig.Client.SuspendInstanceAsync("a");
            await rig.DrainAsync();
        }

        await StartAsync(rig);
        await rig.RestartAsync();
        await rig.TellAsync("a", Orchestrating.Changed, 0);
        Assert.Equal(2, await rig.OutputAsync<int>("a"));
    }

    [Fact]
    public async Task The_timers_and_activities_of_one_that_gave_way_are_no_affair_of_its_successor()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("act", async c =>
            {
                await c.CallActivityAsync<string>(c.GetInput<string>()!);
                await c.Days(5);
                return c.GetInput<string>();
            })
            .Activity<object>("slow", _ => slow.Task)
            .Activity<object>("quick", _ => "quick"));
        await rig.Client.ScheduleNewOrchestrationInstanceAsync("act", "slow", new StartOrchestrationOptions("a"));
        await rig.Client.WaitForInstanceStartAsync("a", CancellationToken.None);
        await rig.Client.ScheduleNewOrchestrationInstanceAsync("act", "quick", new StartOrchestrationOptions("a").WithDedupeStatuses());
        slow.SetResult("slow");
        await rig.DrainAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal("quick", await rig.OutputAsync<string>("a"));
    }

    [Fact]
    public async Task Statuses_are_known_by_name_whatever_its_case()
    {
        await using var rig = Rig();
        await rig.StartAsync("wait", 1, "a");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => rig.Client.ScheduleNewOrchestrationInstanceAsync(
            "wait", 2, new StartOrchestrationOptions("a") { DedupeStatuses = ["rUNNING"] }));
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.ScheduleNewOrchestrationInstanceAsync(
            "wait", 2, new StartOrchestrationOptions("a") { DedupeStatuses = ["Walking"] }));
        Assert.Contains("'Walking'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_replace_what_runs_and_keep_what_was_terminated_is_a_contradiction()
    {
        await using var rig = Rig();

        await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(rig, Terminated, Completed));
        await StartAsync(rig, Terminated, Running, Pending, Suspended);
        Assert.Equal(Running, await rig.StatusAsync("a"));
    }

    private static EngineRig Rig() => new(r => r.Orchestrator("wait", async c => c.GetInput<int>() + await c.Next()));

    private static async Task StartAsync(EngineRig rig, params OrchestrationRuntimeStatus[] statuses)
    {
        await rig.Client.ScheduleNewOrchestrationInstanceAsync(
            "wait", 2, new StartOrchestrationOptions("a").WithDedupeStatuses(statuses));
        await rig.DrainAsync();
    }
}
