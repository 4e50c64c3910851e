using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class TimerTests
{
    [Fact]
    public async Task A_hold_of_half_a_year_ends_on_its_very_moment()
    {
        var start = new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
        var until = start.AddMonths(6);
        await using var rig = new EngineRig(
            r => r.Orchestrator("hold", async c =>
            {
                await c.CreateTimer(until.UtcDateTime, CancellationToken.None);
                return c.CurrentUtcDateTime;
            }),
            start);

        var id = await rig.StartAsync("hold");
        await rig.AdvanceAsync(until - start - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.InRange(await rig.OutputAsync<DateTime>(id), until.UtcDateTime, until.UtcDateTime.AddMilliseconds(1));
    }

    [Fact]
    public async Task A_hold_goes_on_through_restarts_and_a_long_outage()
    {
        await using var rig = new EngineRig(Hold);
        var id = await rig.StartAsync("hold");
        for (var month = 0; month < 5; month++)
        {
            await rig.AdvanceAsync(TimeSpan.FromDays(30));
            await rig.RestartAsync();
        }

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
        await rig.RestartAsync(started: false);
        rig.Clock.Jump(rig.Now + TimeSpan.FromDays(400));
        rig.Start();
        await rig.DrainAsync();

        Assert.Equal("over", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Timers_fire_in_the_order_they_fall_due_even_when_all_are_overdue()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("order", async c =>
        {
            var fired = new List<int>();
            async Task After(int days)
            {
                await c.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
                fired.Add(days);
            }

            await Task.WhenAll(new[] { 90, 10, 50, 30, 70 }.Select(After));
            return fired;
        }));

        var id = await rig.StartAsync("order");
        await rig.RestartAsync(started: false);
        rig.Clock.Jump(rig.Now + TimeSpan.FromDays(365));
        rig.Start();
        await rig.DrainAsync();

        var fired = await rig.OutputAsync<int[]>(id);
        Assert.Equal([10, 30, 50, 70, 90], fired!);
    }

    [Fact]
    public async Task A_cancelled_timer_holds_nothing_up()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("race", async c =>
        {
            using var race = new CancellationTokenSource();
            var timer = c.CreateTimer(TimeSpan.FromDays(100), race.Token);
            await c.WaitForExternalEvent<int>("go");
#pragma warning disable CA1849
            race.Cancel();
#pragma warning restore CA1849
            return timer.IsCanceled;
        }));

        var id = await rig.StartAsync("race");
        await rig.Client.RaiseEventAsync(id, "go", 1);
        await rig.DrainAsync();

        Assert.True(await rig.OutputAsync<bool>(id));
    }

    [Fact]
    public async Task A_timer_left_running_holds_completion_up_as_in_the_real_engine()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("forgetful", async c =>
        {
            var timer = c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            await Task.WhenAny(timer, c.WaitForExternalEvent<int>("go"));
            return c.CurrentUtcDateTime;
        }));

        var id = await rig.StartAsync("forgetful");
        var raised = rig.Now.UtcDateTime;
        await rig.Client.RaiseEventAsync(id, "go", 1);
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(raised, await rig.OutputAsync<DateTime>(id));
    }

    [Fact]
    public async Task A_timer_already_due_fires_at_once()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("past", async c =>
        {
            await c.CreateTimer(c.CurrentUtcDateTime.AddDays(-3), CancellationToken.None);
            return "done";
        }));

        Assert.Equal("done", await rig.OutputAsync<string>(await rig.StartAsync("past")));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_let_an_orchestrator_see_time_run_backwards()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("watch", async c =>
        {
            var before = c.CurrentUtcDateTime;
            await c.WaitForExternalEvent<int>("go");
            return c.CurrentUtcDateTime >= before;
        }));

        var id = await rig.StartAsync("watch");
        rig.Clock.Jump(rig.Now - TimeSpan.FromHours(5));
        await rig.Client.RaiseEventAsync(id, "go", 1);
        await rig.DrainAsync();

        Assert.True(await rig.OutputAsync<bool>(id));
    }

    [Fact]
    public async Task A_start_may_be_put_off()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("later", c => Task.FromResult<object?>(c.CurrentUtcDateTime)));
        var startAt = rig.Now.AddDays(20);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("later", new StartOrchestrationOptions("p", startAt));
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(19));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(startAt.UtcDateTime, await rig.OutputAsync<DateTime>(id));
    }

    private static void Hold(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.Orchestrator("hold", async c =>
    {
        await c.CreateTimer(TimeSpan.FromDays(183), CancellationToken.None);
        return "over";
    });
}
