namespace MissionReg.Offline.Tests.Durable;

public sealed class TimerCancellationTests
{
    [Fact]
    public async Task A_cancelled_timer_does_not_tell_by_which_token()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("cancel", async c =>
        {
            using var source = new CancellationTokenSource();
            var timer = c.CreateTimer(TimeSpan.FromDays(1), source.Token);
            source.CancelHere();
            try
            {
                await timer;
                return "fired";
            }
            catch (TaskCanceledException e)
            {
                return e.CancellationToken == source.Token ? "told" : "not told";
            }
        }));

        Assert.Equal("not told", await rig.OutputAsync<string>(await rig.StartAsync("cancel")));
    }

    [Fact]
    public async Task A_timer_cancelled_before_it_is_made_takes_a_number_and_nothing_else()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("cancel", async c =>
            {
                var timer = c.CreateTimer(TimeSpan.FromDays(1), new CancellationToken(canceled: true));
                var failed = await c.CallActivityAsync<int>("fail").FailsAsync();
                return $"{timer.Status} #{failed.TaskId}";
            })
            .Activity<object>("fail", _ => throw new InvalidDataException()));

        Assert.Equal("Canceled #1", await rig.OutputAsync<string>(await rig.StartAsync("cancel")));
    }

    [Fact]
    public async Task Cancelling_what_has_fired_changes_nothing()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("late", async c =>
        {
            using var source = new CancellationTokenSource();
            var timer = c.CreateTimer(TimeSpan.FromDays(1), source.Token);
            await timer;
            source.CancelHere();
            await c.Days(1);
            return timer.Status.ToString();
        }));

        var id = await rig.StartAsync("late");
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal("RanToCompletion", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task A_timer_cancelled_turns_later_and_after_a_restart_never_fires()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("race", async c =>
        {
            using var race = new CancellationTokenSource();
            var timer = c.CreateTimer(TimeSpan.FromDays(3), race.Token);
            await c.Next();
            race.CancelHere();
            await c.Days(10);
            return timer.Status.ToString();
        }));

        var id = await rig.StartAsync("race");
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        await rig.RestartAsync();
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(20));

        Assert.Equal("Canceled", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task One_token_gives_up_timers_and_waits_together()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("race", async c =>
        {
            using var race = new CancellationTokenSource();
            var rivals = new[]
            {
                c.CreateTimer(TimeSpan.FromDays(1), race.Token),
                c.CreateTimer(TimeSpan.FromDays(2), race.Token),
                c.WaitForExternalEvent<int>("other", race.Token),
            };
            await Task.WhenAny(rivals.Append(c.Next()));
            race.CancelHere();
            return rivals.Select(r => r.Status.ToString()).ToArray();
        }));

        var id = await rig.StartAsync("race");
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.All((await rig.OutputAsync<string[]>(id))!, status => Assert.Equal("Canceled", status));
    }
}
