using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Offline.Tests.Durable;

public sealed class RestartTests
{
    [Fact]
    public async Task An_activity_cut_off_by_a_crash_is_run_again()
    {
        var runs = 0;
        var never = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("case", async c => await c.CallActivityAsync<string>("render"))
            .Activity<object>("render", _ => Interlocked.Increment(ref runs) == 1 ? never.Task : Task.FromResult<object?>("rendered")));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("case", CancellationToken.None);
        await Eventually.IsTrue(() => Volatile.Read(ref runs) == 1);
        await rig.CrashAsync();
        await rig.DrainAsync();

        Assert.Equal("rendered", await rig.OutputAsync<string>(id));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task The_late_answer_of_an_activity_from_before_a_crash_changes_nothing()
    {
        var runs = 0;
        var late = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("case", async c => await c.CallActivityAsync<string>("render"))
            .Activity<object>("render", _ => Interlocked.Increment(ref runs) == 1 ? late.Task : Task.FromResult<object?>("second")));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("case", CancellationToken.None);
        await Eventually.IsTrue(() => Volatile.Read(ref runs) == 1);
        await rig.CrashAsync();
        await rig.DrainAsync();
        late.SetResult("first");
        await rig.DrainAsync();

        Assert.Equal("second", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Stopping_lets_what_runs_come_to_its_end()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource<object?>();
        var runs = 0;
        await using var rig = new EngineRig(r => r
            .Orchestrator("case", async c => await c.CallActivityAsync<string>("render"))
            .Activity<object>("render", _ =>
            {
                Interlocked.Increment(ref runs);
                entered.TrySetResult();
                return release.Task;
            }));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("case", CancellationToken.None);
        await entered.Task;
        var restart = rig.RestartAsync();
        Assert.False(restart.IsCompleted);
        release.SetResult("rendered");
        await restart;
        await rig.DrainAsync();

        Assert.Equal("rendered", await rig.OutputAsync<string>(id));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_restart_at_every_step_changes_nothing()
    {
        var runs = new ConcurrentBag<string>();
        await using var rig = new EngineRig(r => Registration(r, runs), started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("all", new StartOrchestrationOptions("a"));
        await rig.RestartAsync();
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(5));
        await rig.RestartAsync();
        await rig.Client.RaiseEventAsync(id, "signed", "head");
        await rig.RestartAsync();
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal("reviewed head handed out", await rig.OutputAsync<string>(id));
        Assert.Equal(["hand out", "review"], runs.Order());
    }

    [Fact]
    public async Task Ten_thousand_sleeping_instances_cost_a_restart_nothing_and_all_wake()
    {
        const int Count = 10_000;
        var turns = 0;
        void Register(TaskRegistry r) => r.Orchestrator("sleep", async c =>
        {
            Interlocked.Increment(ref turns);
            await c.CreateTimer(c.CurrentUtcDateTime.Date.AddDays(c.GetInput<int>()), CancellationToken.None);
            return null;
        });

        await using var rig = new EngineRig(Register);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i =>
            rig.Client.ScheduleNewOrchestrationInstanceAsync("sleep", 60 + (i % 100), new StartOrchestrationOptions($"s-{i:d5}"))));
        await rig.DrainAsync();
        Assert.Equal(Count, turns);

        await rig.RestartAsync();
        await rig.DrainAsync();
        Assert.Equal(Count, turns);

        await rig.AdvanceAsync(TimeSpan.FromDays(160));
        Assert.Equal(2 * Count, turns);
        var running = rig.Client.GetAllInstancesAsync(new(Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Failed]));
        await foreach (var instance in running)
        {
            Assert.Fail($"{instance.InstanceId} is {instance.RuntimeStatus}.");
        }
    }

    [Fact]
    public async Task Draining_covers_all_that_an_event_sets_off()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("chain", async c =>
            {
                var sum = 0;
                for (var i = 0; i < 20; i++)
                {
                    sum += await c.CallActivityAsync<int>("one");
                }

                return sum;
            })
            .Activity<object>("one", async _ =>
            {
                await Task.Yield();
                return 1;
            }));

        for (var i = 0; i < 25; i++)
        {
            var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("chain", CancellationToken.None);
            await rig.DrainAsync();
            Assert.Equal(20, await rig.OutputAsync<int>(id));
        }
    }

    [Fact]
    public async Task No_more_activities_run_at_once_than_allowed()
    {
        var running = 0;
        var most = 0;
        await using var rig = new EngineRig(r => r
            .Orchestrator("fan", async c => (await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => c.CallActivityAsync<int>("one")))).Sum())
            .Activity<object>("one", async _ =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return 1;
            }));

        Assert.Equal(200, await rig.OutputAsync<int>(await rig.StartAsync("fan")));
        Assert.InRange(most, 1, new DurableEngineOptions("").MaxConcurrentActivities);
    }

    [Fact]
    public async Task Two_engines_cannot_share_a_file()
    {
        using var folder = new TemporaryFolder();
        var options = new DurableEngineOptions(Path.Combine(folder.Path, "durable.db"));
        await using var first = Open(options);

        Assert.Throws<IOException>(() => Open(options));
    }

    private static DurableEngine Open(DurableEngineOptions options) => new(
        options,
        new TaskRegistry(),
        Microsoft.DurableTask.Converters.JsonDataConverter.Default,
        TimeProvider.System,
        Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);

    private static void Registration(TaskRegistry registry, ConcurrentBag<string> runs) => registry
        .Orchestrator("all", async c =>
        {
            var reviewed = await c.CallActivityAsync<string>("work", "review");
            await c.CreateTimer(TimeSpan.FromDays(5), CancellationToken.None);
            var signer = await c.WaitForExternalEvent<string>("signed", TimeSpan.FromDays(9));
            var out_ = await c.CallSubOrchestratorAsync<string>("hand out", "hand out");
            return $"{reviewed} {signer} {out_}";
        })
        .Orchestrator("hand out", async c =>
        {
            await c.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return await c.CallActivityAsync<string>("work", c.GetInput<string>());
        })
        .Activity<string>("work", what =>
        {
            runs.Add(what);
            return what == "review" ? "reviewed" : "handed out";
        });

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
