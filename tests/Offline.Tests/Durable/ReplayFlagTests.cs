using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Durable;

public sealed class ReplayFlagTests
{
    [Fact]
    public async Task Every_turn_replays_up_to_what_is_new()
    {
        var turns = new List<string>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("flags", async c =>
            {
                turns.Add(string.Empty);
                void Note(string place) => turns[^1] += $"{place}{(c.IsReplaying ? '-' : '+')}";
                Note("start");
                await c.CallActivityAsync("nothing");
                Note("activity");
                await c.Next();
                Note("event");
                await c.Days(1);
                Note("timer");
                await c.CallSubOrchestratorAsync("child");
                Note("child");
                return null;
            })
            .Orchestrator("child", _ => Task.FromResult<object?>(null))
            .Activity<object>("nothing", _ => (object?)null));

        var id = await rig.StartAsync("flags");
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(
            [
                "start+",
                "start-activity+",
                "start-activity-event+",
                "start-activity-event-timer+",
                "start-activity-event-timer-child+",
            ],
            turns);
    }

    [Fact]
    public async Task Time_stands_still_within_a_turn_and_is_that_of_the_turn_on_replay()
    {
        var times = new List<DateTime[]>();
        await using var rig = new EngineRig(r => r.Orchestrator("clock", async c =>
        {
            var began = c.CurrentUtcDateTime;
            await c.Next();
            var heard = c.CurrentUtcDateTime;
            await c.Next();
            times.Add([began, heard, c.CurrentUtcDateTime]);
            return null;
        }));

        var at = rig.Now.UtcDateTime;
        var id = await rig.StartAsync("clock");
        await rig.AdvanceAsync(TimeSpan.FromHours(1));
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        await rig.AdvanceAsync(TimeSpan.FromHours(2));
        await rig.TellAsync(id, Orchestrating.Changed, 2);

        Assert.Equal([at, at.AddHours(1), at.AddHours(3)], Assert.Single(times));
        Assert.All(times[0], t => Assert.Equal(DateTimeKind.Utc, t.Kind));
    }

    [Theory]
    [InlineData("2026-11-22T09:39:11.9289005Z_0", "f914a27b-be61-51dc-b5c9-de5f2603f738")]
    [InlineData("2026-11-22T09:39:11.9289005Z_1", "f40f741b-0e20-5a7b-a15e-654bec1046e2")]
    [InlineData("2026-11-22T09:39:11.9289005Z_2", "08f9a630-921c-5fa9-8b94-c309d773d5a7")]
    [InlineData("2026-11-22T09:39:11.9422885Z_3", "57f1e42c-167b-5ccc-b27c-6e6277b7f95e")]
    public void Guids_are_those_the_real_worker_was_seen_to_make(string moment, string expected) => Assert.Equal(
        Guid.Parse(expected), Microsoft.DurableTask.Worker.Replay.NameBasedGuid.Create($"ALM-M-2026-000123_{moment}"));

    [Fact]
    public async Task Guids_are_of_instance_time_and_number()
    {
        await using var rig = new EngineRig(
            r => r.Orchestrator("guids", async c =>
            {
                var first = c.NewGuid();
                await c.CreateTimer(DateTime.Parse("2026-11-22T09:39:11.9422885Z", null, System.Globalization.DateTimeStyles.AdjustToUniversal), CancellationToken.None);
                c.NewGuid();
                c.NewGuid();
                return new[] { first, c.NewGuid() };
            }),
            DateTimeOffset.Parse("2026-11-22T09:39:11.9289005Z", null));

        var id = await rig.StartAsync("guids", id: "ALM-M-2026-000123");
        rig.Clock.Jump(DateTimeOffset.Parse("2026-11-22T09:39:11.9422885Z", null));
        await rig.AdvanceAsync(TimeSpan.Zero);
        await rig.RestartAsync();

        var guids = await rig.OutputAsync<Guid[]>(id);
        Assert.Equal([Guid.Parse("f914a27b-be61-51dc-b5c9-de5f2603f738"), Guid.Parse("57f1e42c-167b-5ccc-b27c-6e6277b7f95e")], guids!);
    }

    [Fact]
    public async Task A_factory_makes_loggers_that_are_silent_on_replay()
    {
        var logs = new CapturedLogs();
        await using var rig = new EngineRig(r => r.Orchestrator("talk", async c =>
        {
            var log = c.ReplaySafeLoggerFactory.CreateLogger("case");
            log.LogInformation("before");
            await c.Next();
            log.LogInformation("after");
            return null;
        })) { Logs = logs };

        await rig.TellAsync(await rig.StartAsync("talk"), Orchestrating.Changed, 1);

        Assert.Equal(["before", "after"], logs.Of("case"));
    }

    [Fact]
    public async Task A_factory_belongs_to_the_host()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("ask", c =>
        {
            Assert.Same(c.ReplaySafeLoggerFactory, c.ReplaySafeLoggerFactory);
            Assert.Throws<NotSupportedException>(() => c.ReplaySafeLoggerFactory.AddProvider(null!));
            c.ReplaySafeLoggerFactory.Dispose();
            return Task.FromResult<object?>("asked");
        }));

        Assert.Equal("asked", await rig.OutputAsync<string>(await rig.StartAsync("ask")));
    }
}
