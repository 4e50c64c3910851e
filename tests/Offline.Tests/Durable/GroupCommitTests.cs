using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Store;

namespace MissionReg.Offline.Tests.Durable;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task Entries_posted_while_one_is_written_share_the_next_transaction_in_their_order()
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(Path.Combine(folder.Path, "x.db"));
        var work = new Work();
        var journal = new Journal(database, work, _ => { });
        using var writing = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var order = new List<int>();
        journal.Post(new Entry(() =>
        {
            writing.Set();
            go.Wait();
            order.Add(0);
        }));
        writing.Wait();
        for (var i = 1; i <= 100; i++)
        {
            var number = i;
            journal.Post(new Entry(() => order.Add(number)));
        }

        Assert.Empty(order);
        go.Set();
        await work.IdleAsync();
        journal.Close();
        Assert.Equal(Enumerable.Range(0, 101), order);
    }

    [Fact]
    public async Task A_failure_takes_along_what_was_posted_before_it_was_known_and_nothing_posted_after()
    {
        using var folder = new TemporaryFolder();
        using var database = new Database(Path.Combine(folder.Path, "x.db"));
        var work = new Work();
        var failures = 0;
        var journal = new Journal(database, work, _ => failures++);
        using var writing = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var bad = new Entry(() =>
        {
            writing.Set();
            go.Wait();
            throw new IOException("full");
        });
        journal.Post(bad);
        writing.Wait();
        var rested = new Entry(() => { });
        journal.Post(rested);
        go.Set();
        await work.IdleAsync();
        var later = new Entry(() => { }, journal.Epoch);
        journal.Post(later);
        await work.IdleAsync();
        journal.Close();

        Assert.Equal((false, false, true), (bad.Done, rested.Done, later.Done));
        Assert.Equal(1, failures);
    }

    [Fact]
    public async Task What_does_not_fit_in_memory_is_read_again_when_it_is_needed()
    {
        await using var rig = new EngineRig(
            r => r.Orchestrator("collect", async c =>
            {
                var sum = 0;
                for (var i = 0; i < 3; i++)
                {
                    sum += await c.WaitForExternalEvent<int>("number");
                }

                return sum;
            }),
            options: given => given with { Memory = 0 });
        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => rig.StartAsync("collect")));
        for (var i = 1; i <= 3; i++)
        {
            await Task.WhenAll(ids.Select(id => rig.Client.RaiseEventAsync(id, "number", i)));
        }

        await rig.DrainAsync();
        Assert.All(await Task.WhenAll(ids.Select(rig.OutputAsync<int>)), sum => Assert.Equal(6, sum));
    }

    [Fact]
    public async Task Inputs_and_outputs_of_several_megabytes_are_kept()
    {
        var large = new string('x', 5_000_000) + "ж";
        await using var rig = new EngineRig(r => r
            .Orchestrator("large", async c => await c.CallActivityAsync<string>("echo", c.GetInput<string>()))
            .Activity<string>("echo", text => text));
        var id = await rig.StartAsync("large", large);
        await rig.RestartAsync();

        Assert.Equal(large, await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_orchestration_that_starts_anew_without_end_leaves_room_for_others()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("restless", c =>
            {
                c.ContinueAsNew(c.GetInput<int>() + 1);
                return Task.FromResult<object?>(null);
            })
            .Orchestrator("calm", async c => await c.WaitForExternalEvent<string>("go")));
        await rig.Client.ScheduleNewOrchestrationInstanceAsync("restless", 0, new StartOrchestrationOptions("r"));
        var calm = await rig.Client.ScheduleNewOrchestrationInstanceAsync("calm", CancellationToken.None);
        await rig.Client.RaiseEventAsync(calm, "go", "over");

        Assert.Equal("over", (await rig.Client.WaitForInstanceCompletionAsync(calm, getInputsAndOutputs: true)).ReadOutputAs<string>());
        await rig.Client.TerminateInstanceAsync("r", CancellationToken.None);
        await rig.Client.WaitForInstanceCompletionAsync("r", CancellationToken.None);
    }

    private sealed class Entry(Action write, long epoch = 0) : JournalEntry(epoch)
    {
        public bool Done { get; private set; }

        public override void Write(Microsoft.DurableTask.Worker.Store.Tables tables) => write();

        public override void Committed() => Done = true;

        public override void Failed(Exception cause)
        {
        }
    }
}
