using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Durable;

public sealed class ReplayTests
{
    [Fact]
    public async Task An_orchestration_takes_its_input_and_gives_its_output()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("greet", async c => $"{await c.CallActivityAsync<string>("hello", c.GetInput<string>())}!")
            .Activity<string>("hello", name => $"Hello {name}"));

        Assert.Equal("Hello Almaty!", await rig.OutputAsync<string>(await rig.StartAsync("greet", "Almaty")));
    }

    [Fact]
    public async Task An_activity_runs_once_however_often_its_caller_is_replayed()
    {
        var runs = new ConcurrentBag<int>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("steps", async c =>
            {
                var sum = 0;
                for (var i = 1; i <= 5; i++)
                {
                    sum += await c.CallActivityAsync<int>("step", i);
                }

                return sum;
            })
            .Activity<int>("step", i =>
            {
                runs.Add(i);
                return i * 10;
            }));

        Assert.Equal(150, await rig.OutputAsync<int>(await rig.StartAsync("steps")));
        Assert.Equal([1, 2, 3, 4, 5], runs.Order());
    }

    [Fact]
    public async Task Activities_fan_out_and_all_are_waited_for()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fan", async c => (await Task.WhenAll(Enumerable.Range(1, 40).Select(i => c.CallActivityAsync<int>("square", i)))).Sum())
            .Activity<int>("square", i => i * i));

        Assert.Equal(Enumerable.Range(1, 40).Sum(i => i * i), await rig.OutputAsync<int>(await rig.StartAsync("fan")));
    }

    [Fact]
    public async Task The_first_of_several_activities_to_end_wins()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("race", async c =>
            {
                var quick = c.CallActivityAsync<string>("quick");
                var winner = await Task.WhenAny(c.CallActivityAsync<string>("slow"), quick);
                c.SetCustomStatus(await winner);
                return await winner;
            })
            .Activity<object>("quick", _ => "quick")
            .Activity<object>("slow", _ => slow.Task));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("race", CancellationToken.None);
        await Eventually.IsTrue(async () => (await rig.ReadAsync(id)).ReadCustomStatusAs<string>() == "quick");
        slow.SetResult("slow");
        await rig.DrainAsync();
        Assert.Equal("quick", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Time_and_guids_are_the_same_on_every_replay()
    {
        var seen = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("same", async c =>
            {
                for (var i = 0; i < 4; i++)
                {
                    seen.GetOrAdd($"{i}", _ => []).Add($"{c.CurrentUtcDateTime:O} {c.NewGuid()} {c.NewGuid()}");
                    await c.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                }

                return null;
            }));

        await rig.StartAsync("same");
        await rig.AdvanceAsync(TimeSpan.FromHours(6));

        Assert.Equal(4, seen.Count);
        Assert.All(seen.Values, values => Assert.Single(values.Distinct()));
        Assert.Equal(4, seen.Values.Select(v => v.First()).Distinct().Count());
        Assert.Equal(5, seen["0"].Count);
    }

    [Fact]
    public void Guids_are_name_based_as_in_the_real_worker()
    {
        // Computed by another implementation: Python's uuid.uuid5 with the worker's namespace.
        var guid = Microsoft.DurableTask.Worker.Replay.NameBasedGuid.Create("ALM-M-2026-000123_2026-03-02T04:00:00.0000000Z_0");

        Assert.Equal(Guid.Parse("35203934-eb20-5d1b-b431-c99be86409c9"), guid);
    }

    [Fact]
    public async Task A_replay_safe_logger_speaks_once_where_a_plain_one_repeats_itself()
    {
        var logs = new CapturedLogs();
        var plain = 0;
        await using var rig = new EngineRig(r => r
            .Orchestrator("talk", async c =>
            {
                var log = c.CreateReplaySafeLogger("case");
                for (var i = 0; i < 3; i++)
                {
                    log.LogInformation("step {Number}", i);
                    Interlocked.Increment(ref plain);
                    await c.CallActivityAsync("nothing");
                }

                return null;
            })
            .Activity<object>("nothing", _ => (object?)null)) { Logs = logs };

        await rig.StartAsync("talk");

        Assert.Equal(["step 0", "step 1", "step 2"], logs.Of("case"));
        Assert.Equal(3 + 3 + 2 + 1, plain);
    }

    [Fact]
    public async Task Replaying_ends_where_new_answers_begin()
    {
        var flags = new List<bool>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("flags", async c =>
            {
                flags.Clear();
                flags.Add(c.IsReplaying);
                await c.CallActivityAsync("nothing");
                flags.Add(c.IsReplaying);
                await c.CallActivityAsync("nothing");
                flags.Add(c.IsReplaying);
                return null;
            })
            .Activity<object>("nothing", _ => (object?)null));

        await rig.StartAsync("flags");

        Assert.Equal([true, true, false], flags);
    }

    [Fact]
    public async Task The_version_an_instance_was_started_with_stays_with_it()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("v", async c =>
        {
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return c.Version;
        }));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("v", new StartOrchestrationOptions("v1") { Version = "2.1" });
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("2.1", await rig.OutputAsync<string>(id));
    }
}
