using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Offline.Tests.Durable;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Starting_anew_keeps_events_nobody_took_in_their_order()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("collect", async c =>
        {
            var got = c.GetInput<List<int>>()!;
            got.Add(await c.WaitForExternalEvent<int>("number"));
            if (got.Count < 6)
            {
                c.ContinueAsNew(got);
            }

            return got;
        }));

        var id = await rig.StartAsync("collect", new List<int>());
        await Task.WhenAll(rig.Client.RaiseEventAsync(id, "number", 1), rig.Client.RaiseEventAsync(id, "number", 2));
        for (var i = 3; i <= 6; i++)
        {
            await rig.Client.RaiseEventAsync(id, "number", i);
        }

        await rig.DrainAsync();
        var got = await rig.OutputAsync<int[]>(id) ?? [];
        Assert.Equal([1, 2, 3, 4, 5, 6], got.Order());
        Assert.Equal([3, 4, 5, 6], got[2..]);
    }

    [Fact]
    public async Task Starting_anew_may_drop_events_nobody_took()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("drop", async c =>
        {
            if (c.GetInput<string>() == "again")
            {
                return await c.WaitForExternalEvent<string>("paper");
            }

            await c.WaitForExternalEvent<string>("stone");
            c.ContinueAsNew("again", preserveUnprocessedEvents: false);
            return null;
        }));

        var id = await rig.StartAsync("drop", "first");
        await rig.Client.RaiseEventAsync(id, "paper", "dropped");
        await rig.DrainAsync();
        await rig.Client.RaiseEventAsync(id, "stone", "");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.Client.RaiseEventAsync(id, "paper", "kept");
        await rig.DrainAsync();
        Assert.Equal("kept", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_shape_of_a_case_waits_for_the_next_deadline_or_a_change()
    {
        var wakes = new List<string>();
        await using var rig = new EngineRig(r => Case(r, wakes));
        var id = await rig.StartAsync("case", "ALM-M-2026-000123", "ALM-M-2026-000123");
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 1);
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(41));

        Assert.Equal(
            ["2026-03-02", "2026-03-02", "2026-03-12", "2026-03-22", "2026-04-01", "2026-04-11"], wakes);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Termination_ends_an_instance_with_the_output_given()
    {
        await using var rig = new EngineRig(Sleeper);
        var id = await rig.StartAsync("sleeper");
        await rig.Client.TerminateInstanceAsync(id, "by court order");
        await rig.DrainAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(60));

        var ended = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("by court order", ended.ReadOutputAs<string>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.TerminateInstanceAsync(id, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.TerminateInstanceAsync("nobody", CancellationToken.None));
    }

    [Fact]
    public async Task A_suspended_instance_stands_still_and_loses_nothing()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("two", async c =>
        {
            var number = await c.WaitForExternalEvent<int>("number");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return number;
        }));

        var id = await rig.StartAsync("two");
        await rig.Client.SuspendInstanceAsync(id, "court");
        await rig.Client.RaiseEventAsync(id, "number", 3);
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.Client.ResumeInstanceAsync(id, "lifted");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        await using var rig = new EngineRig(Sleeper);
        var id = await rig.StartAsync("sleeper");
        await rig.Client.SuspendInstanceAsync(id);
        await rig.DrainAsync();
        await rig.Client.TerminateInstanceAsync(id, CancellationToken.None);
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await rig.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Custom_status_can_be_read_while_it_runs()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("status", async c =>
        {
            c.SetCustomStatus("registered");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            c.SetCustomStatus("under review");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        }));

        var id = await rig.StartAsync("status");
        Assert.Equal("registered", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("under review", (await rig.ReadAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task An_id_that_runs_is_refused_and_one_that_finished_is_reused()
    {
        await using var rig = new EngineRig(Sleeper);
        await rig.StartAsync("sleeper", id: "a");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => rig.StartAsync("sleeper", id: "a"));

        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal("awake", await rig.OutputAsync<string>("a"));
        await rig.StartAsync("sleeper", id: "a");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync("a")).RuntimeStatus);
    }

    [Fact]
    public async Task Of_many_who_start_one_id_at_once_one_succeeds()
    {
        await using var rig = new EngineRig(Sleeper);
        var starts = Enumerable.Range(0, 50).Select(_ => Task.Run(() => rig.StartAsync("sleeper", id: "a"))).ToArray();
        await Task.WhenAll(starts.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(1, starts.Count(s => s.IsCompletedSuccessfully));
        Assert.All(starts.Where(s => s.IsFaulted), s => Assert.IsType<OrchestrationAlreadyExistsException>(s.Exception!.InnerException));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("@a")]
    public async Task An_id_the_real_engine_would_refuse_is_refused(string id)
    {
        await using var rig = new EngineRig(Sleeper);

        await Assert.ThrowsAsync<ArgumentException>(() => rig.StartAsync("sleeper", id: id));
    }

    [Fact]
    public async Task Waiting_for_start_and_completion_ends_with_them()
    {
        await using var rig = new EngineRig(Sleeper, started: false);
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
        await using var rig = new EngineRig(Sleeper);
        using var patience = new CancellationTokenSource();
        var wait = rig.Client.WaitForInstanceCompletionAsync("nobody", patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Only_the_finished_are_purged()
    {
        await using var rig = new EngineRig(Sleeper);
        await rig.StartAsync("sleeper", id: "old");
        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        await rig.StartAsync("sleeper", id: "new");

        Assert.Equal(0, (await rig.Client.PurgeInstanceAsync("new", CancellationToken.None)).PurgedInstanceCount);
        Assert.Equal(0, (await rig.Client.PurgeInstanceAsync("nobody", CancellationToken.None)).PurgedInstanceCount);
        Assert.Equal(1, (await rig.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(), CancellationToken.None)).PurgedInstanceCount);
        Assert.Null(await rig.Client.GetInstanceAsync("old", CancellationToken.None));
        Assert.NotNull(await rig.Client.GetInstanceAsync("new", CancellationToken.None));
    }

    [Fact]
    public async Task Inputs_and_outputs_are_read_only_if_asked_for()
    {
        await using var rig = new EngineRig(Sleeper);
        var id = await rig.StartAsync("sleeper", "in");

        var without = await rig.Client.GetInstanceAsync(id, CancellationToken.None);
        Assert.Null(without!.SerializedInput);
        Assert.Throws<InvalidOperationException>(() => without.ReadInputAs<string>());
        Assert.Equal("in", (await rig.ReadAsync(id)).ReadInputAs<string>());
    }

    internal static void Sleeper(TaskRegistry registry) => registry.Orchestrator("sleeper", async c =>
    {
        await c.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
        return "awake";
    });

    private static void Case(TaskRegistry registry, List<string> wakes) => registry
        .Orchestrator("case", async c =>
        {
            var due = await c.CallActivityAsync<DateTime>("AdvanceCase", c.CurrentUtcDateTime);
            using var race = new CancellationTokenSource();
            await Task.WhenAny(c.CreateTimer(due, race.Token), c.WaitForExternalEvent<int>("CaseChanged", race.Token));
#pragma warning disable CA1849
            race.Cancel();
#pragma warning restore CA1849
            c.ContinueAsNew(c.GetInput<string>());
            return null;
        })
        .Activity<DateTime>("AdvanceCase", now =>
        {
            wakes.Add($"{now:yyyy-MM-dd}");
            return now.AddDays(10);
        });
}
