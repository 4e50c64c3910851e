using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class IllegalAwaitTests
{
    private const string Illegal = "An invalid asynchronous invocation was detected.";

    public static TheoryData<string> Ways => [.. Codes.Keys];

    private static Dictionary<string, Func<TaskOrchestrationContext, Task>> Codes { get; } = new()
    {
        ["a task nobody completes"] = _ => new TaskCompletionSource().Task,
        ["a delay of the process"] = _ => Task.Delay(Timeout.Infinite),
        ["another thread, then the context"] = async c =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            await c.Next();
        },
        ["a pool thread that asks the context"] = async c => await Task.Run(() => c.CallActivityAsync<int>("one")),
        ["a durable task without its context"] = async c =>
        {
            await c.CallActivityAsync<int>("one").ConfigureAwait(false);
            await c.CallActivityAsync<int>("one");
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Awaiting_what_is_not_durable_fails_the_orchestration(string way)
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("impatient", async c =>
            {
                await Codes[way](c);
                return null;
            })
            .Activity<object>("one", _ => 1));

        var id = await rig.StartAsync("impatient");
        await FailsAsIllegal(rig, id);
    }

    [Fact]
    public async Task Coming_back_on_another_thread_fails_the_orchestration()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var rig = new EngineRig(r => r
            .Orchestrator("impatient", async c =>
            {
                var durable = c.WaitForExternalEvent<int>("number");
                await released.Task;
                return await durable;
            }));

        var id = await rig.StartAsync("impatient");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
        released.SetResult();

        await FailsAsIllegal(rig, id);
    }

    [Fact]
    public async Task A_timer_cancelled_from_another_thread_fails_the_orchestration()
    {
        var sources = new List<CancellationTokenSource>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("impatient", async c =>
            {
                sources.Add(new());
                await c.CreateTimer(TimeSpan.FromDays(1), sources[^1].Token);
                return null;
            }));

        var id = await rig.StartAsync("impatient");
        await sources[^1].CancelAsync();

        await FailsAsIllegal(rig, id);
        sources.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Giving_way_to_other_work_of_the_same_turn_is_legal()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("polite", async c =>
            {
                await Task.Yield();
                var one = await c.CallActivityAsync<int>("one");
                await Task.Yield();
                return one + await Task.FromResult(1);
            })
            .Activity<object>("one", _ => 1));

        Assert.Equal(2, await rig.OutputAsync<int>(await rig.StartAsync("polite")));
    }

    [Fact]
    public async Task A_task_of_its_own_that_an_event_completes_is_legal()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("relay", async c =>
        {
            var own = new TaskCompletionSource<int>();
            async Task Relay() => own.SetResult(await c.Next());
            var relay = Relay();
            var got = await own.Task;
            await relay;
            return got;
        }));

        var id = await rig.StartAsync("relay");
        await rig.TellAsync(id, Orchestrating.Changed, 6);
        Assert.Equal(6, await rig.OutputAsync<int>(id));
    }

    private static async Task FailsAsIllegal(EngineRig rig, string id)
    {
        await rig.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(5));
        Assert.StartsWith(Illegal, (await rig.FailureAsync(id)).ErrorMessage, StringComparison.Ordinal);
    }
}
