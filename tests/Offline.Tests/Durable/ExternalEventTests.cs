using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class ExternalEventTests
{
    [Fact]
    public async Task Events_raised_before_anyone_waits_are_kept_in_order()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("late", async c =>
        {
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return new[] { await Next(c), await Next(c), await Next(c) };
        }));

        var id = await rig.StartAsync("late");
        foreach (var number in new[] { 7, 8, 9 })
        {
            await rig.Client.RaiseEventAsync(id, "CaseChanged", number);
            await rig.RestartAsync();
        }

        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        var got = await rig.OutputAsync<int[]>(id);
        Assert.Equal([7, 8, 9], got!);
    }

    [Fact]
    public async Task Events_raised_before_the_first_turn_are_not_lost()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await Next(c)), started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("wait", CancellationToken.None);
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 5);
        rig.Start();
        await rig.DrainAsync();

        Assert.Equal(5, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task Names_of_events_do_not_mind_case()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await Next(c) + await Next(c)));
        var id = await rig.StartAsync("wait");
        await rig.Client.RaiseEventAsync(id, "casechanged", 1);
        await rig.Client.RaiseEventAsync(id, "CASECHANGED", 2);
        await rig.DrainAsync();

        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task The_same_event_twice_is_two_events()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await Next(c) + await Next(c)));
        var id = await rig.StartAsync("wait");
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 4);
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 4);
        await rig.DrainAsync();

        Assert.Equal(8, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task A_waiter_given_up_on_swallows_no_event()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            var patient = Next(c);
            using var impatience = new CancellationTokenSource();
            var impatient = c.WaitForExternalEvent<int>("CaseChanged", impatience.Token);
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            Cancel(impatience);
            return new { Got = await patient, impatient.IsCanceled };
        }));

        var id = await rig.StartAsync("wait");
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 6);
        await rig.DrainAsync();

        Assert.Equal("""{"Got":6,"IsCanceled":true}""", (await rig.ReadAsync(id)).SerializedOutput);
    }

    [Fact]
    public async Task An_event_that_comes_after_its_waiter_gave_up_goes_to_the_next_one()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            try
            {
                await c.WaitForExternalEvent<int>("CaseChanged", TimeSpan.FromDays(1));
                return "too early";
            }
            catch (TaskCanceledException)
            {
                await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return $"then {await Next(c)}";
            }
        }));

        var id = await rig.StartAsync("wait");
        await rig.AdvanceAsync(TimeSpan.FromDays(1.5));
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 6);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("then 6", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_event_in_time_leaves_no_timer_behind()
    {
        await using var rig = new EngineRig(r => r.Orchestrator(
            "wait", async c => await c.WaitForExternalEvent<string>("CaseChanged", TimeSpan.FromDays(30))));

        var id = await rig.StartAsync("wait");
        await rig.Client.RaiseEventAsync(id, "CaseChanged", "in time");
        await rig.DrainAsync();

        Assert.Equal("in time", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_wait_for_an_event_that_does_not_come_is_cancelled_and_fails_who_does_not_care()
    {
        await using var rig = new EngineRig(r => r.Orchestrator(
            "wait", async c => await c.WaitForExternalEvent<string>("CaseChanged", TimeSpan.FromDays(30))));

        var id = await rig.StartAsync("wait");
        await rig.AdvanceAsync(TimeSpan.FromDays(30));

        var failed = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.True(failed.FailureDetails!.IsCausedBy<AggregateException>());
        Assert.True(failed.FailureDetails.InnerFailure!.IsCausedBy<TaskCanceledException>());
    }

    [Fact]
    public async Task One_orchestration_can_wake_another()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("wait", async c => await Next(c))
            .Orchestrator("wake", c =>
            {
                c.SendEvent("sleeper", "CaseChanged", 11);
                c.SendEvent("nobody", "CaseChanged", 12);
                return Task.FromResult<object?>("sent");
            }));

        await rig.StartAsync("wait", id: "sleeper");
        Assert.Equal("sent", await rig.OutputAsync<string>(await rig.StartAsync("wake")));
        Assert.Equal(11, await rig.OutputAsync<int>("sleeper"));
    }

    [Fact]
    public async Task Raising_to_nobody_or_to_one_that_has_finished_is_refused()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("done", _ => Task.FromResult<object?>(null)));
        var id = await rig.StartAsync("done");

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.RaiseEventAsync("nobody", "CaseChanged", 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.RaiseEventAsync(id, "CaseChanged", 1));
    }

    private static Task<int> Next(TaskOrchestrationContext context) => context.WaitForExternalEvent<int>("CaseChanged");

#pragma warning disable CA1849
    private static void Cancel(CancellationTokenSource source) => source.Cancel();
#pragma warning restore CA1849
}
