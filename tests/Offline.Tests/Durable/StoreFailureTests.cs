using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.DurableTask.Worker.Store;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>The disk refuses to write for a while: a trigger in the file makes SQLite fail in the middle of a transaction.</summary>
public sealed class StoreFailureTests
{
    [Fact]
    public async Task Nothing_is_acknowledged_that_is_not_on_disk_and_work_goes_on_when_the_disk_does()
    {
        await using var rig = new EngineRig(Waiter);
        var id = await rig.StartAsync("wait");
        Break(rig);

        await Assert.ThrowsAnyAsync<IOException>(() => rig.Client.RaiseEventAsync(id, "go", "lost"));
        await Assert.ThrowsAnyAsync<IOException>(() => rig.StartAsync("wait", id: "never"));
        await rig.AdvanceAsync(TimeSpan.FromSeconds(11));
        await Assert.ThrowsAnyAsync<IOException>(() => rig.Client.RaiseEventAsync(id, "go", "lost too"));

        Repair(rig);
        Assert.Null(await rig.Client.GetInstanceAsync("never", CancellationToken.None));
        await rig.Client.RaiseEventAsync(id, "go", "kept");
        await rig.DrainAsync();
        Assert.Equal("kept", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task One_that_cannot_be_written_takes_what_was_posted_with_it_along_and_the_file_stays_whole()
    {
        await using var rig = new EngineRig(Waiter);
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => rig.StartAsync("wait", id: $"w-{i:d2}")));
        Break(rig, "WHEN NEW.instance = (SELECT key FROM instances WHERE id = 'w-25')");
        var raised = ids.Select(id => Task.Run(() => rig.Client.RaiseEventAsync(id, "go", id))).ToArray();
        await Task.WhenAll(raised.Select(r => r.ContinueWith(_ => { }, TaskScheduler.Default)));
        await rig.DrainAsync();

        Assert.True(raised[25].IsFaulted);
        for (var i = 0; i < ids.Length; i++)
        {
            var expected = raised[i].IsCompletedSuccessfully ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Running;
            Assert.Equal(expected, (await rig.ReadAsync(ids[i])).RuntimeStatus);
        }

        Repair(rig);
        foreach (var i in Enumerable.Range(0, ids.Length).Where(i => raised[i].IsFaulted))
        {
            await rig.Client.RaiseEventAsync(ids[i], "go", ids[i]);
        }

        await rig.DrainAsync();
        Assert.Equal(ids, await Task.WhenAll(ids.Select(id => rig.OutputAsync<string>(id))));
    }

    [Fact]
    public async Task The_answer_of_an_activity_is_kept_until_the_disk_takes_it()
    {
        var runs = 0;
        var release = new TaskCompletionSource<object?>();
        var logs = new CapturedLogs();
        await using var rig = new EngineRig(r => r
            .Orchestrator("case", async c => await c.CallActivityAsync<string>("render"))
            .Activity<object>("render", _ =>
            {
                Interlocked.Increment(ref runs);
                return release.Task;
            }), logs: logs);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("case", CancellationToken.None);
        await Eventually.IsTrue(() => Volatile.Read(ref runs) == 1);
        Break(rig);
        release.SetResult("rendered");
        await Eventually.IsTrue(() => logs.All.Any(line => line.StartsWith("The durable store could not", StringComparison.Ordinal)));
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        Repair(rig);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("rendered", await rig.OutputAsync<string>(id));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_the_disk_failed_fires_when_it_works_again()
    {
        await using var rig = new EngineRig(Registration.Sleeper);
        var id = await rig.StartAsync("sleeper");
        Break(rig);
        await rig.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        Repair(rig);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("awake", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Whoever_waits_hears_of_an_end_that_was_told_to_have_failed_and_reached_the_disk()
    {
        await using var rig = new EngineRig(Waiter);
        var id = await rig.StartAsync("wait");
        var waiting = rig.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None);
        Break(rig);
        await Assert.ThrowsAnyAsync<IOException>(() => rig.Client.RaiseEventAsync(id, "go", "there"));

        // As a flush that fails leaves it, whose pages reach the disk all the same.
        using (var connection = new Connection(rig.Path, "busy_timeout=60000"))
        {
            connection.Execute($"DROP TRIGGER broken; UPDATE instances SET status = {(int)OrchestrationRuntimeStatus.Completed} WHERE id = '{id}'");
        }

        await rig.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.WaitAsync(TimeSpan.FromMinutes(5))).RuntimeStatus);
    }

    private static void Waiter(TaskRegistry registry) =>
        registry.Orchestrator("wait", async c => await c.WaitForExternalEvent<string>("go"));

    private static void Break(EngineRig rig, string when = "")
    {
        using var connection = new Connection(rig.Path, "busy_timeout=60000");
        connection.Execute($"CREATE TRIGGER broken BEFORE INSERT ON history {when} BEGIN SELECT RAISE(ABORT, 'no space'); END");
    }

    private static void Repair(EngineRig rig)
    {
        using var connection = new Connection(rig.Path, "busy_timeout=60000");
        connection.Execute("DROP TRIGGER broken");
    }
}
