using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class FanOutTests
{
    [Fact]
    public async Task A_thousand_activities_answer_in_the_order_they_were_asked()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fan", async c =>
            {
                var squares = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => c.CallActivityAsync<int>("square", i)));
                return squares.Index().All(s => s.Item == s.Index * s.Index);
            })
            .Activity<int>("square", i => i * i));

        Assert.True(await rig.OutputAsync<bool>(await rig.StartAsync("fan")));
    }

    [Fact]
    public async Task A_thousand_timers_and_a_hundred_children_are_all_waited_for()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fan", async c =>
            {
                var timers = Enumerable.Range(0, 1000).Select(i => c.Days(i % 7));
                var children = Enumerable.Range(0, 100).Select(i => c.CallSubOrchestratorAsync<int>("child", i)).ToArray();
                await Task.WhenAll(timers.Concat(children));
                return (await Task.WhenAll(children)).Sum();
            })
            .Orchestrator("child", async c =>
            {
                await c.Days(1);
                return c.GetInput<int>();
            }));

        var id = await rig.StartAsync("fan");
        await rig.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(4950, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task The_answer_of_a_loser_can_still_be_had()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("race", async c =>
            {
                var (quick, late) = (c.CallActivityAsync<string>("quick"), c.CallActivityAsync<string>("slow"));
                var winner = await Task.WhenAny(quick, late);
                c.SetCustomStatus(await winner);
                await c.Next();
                return $"{await winner}, then {await late}";
            })
            .Activity<object>("quick", _ => "quick")
            .Activity<object>("slow", _ => slow.Task));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("race", CancellationToken.None);
        await Eventually.IsTrue(async () => (await rig.ReadAsync(id)).ReadCustomStatusAs<string>() == "quick");
        slow.SetResult("slow");
        await rig.DrainAsync();
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Equal("quick, then slow", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_orchestrator_that_returned_is_not_complete_before_the_losers_end()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("race", async c =>
            {
                await Task.WhenAny(c.CallActivityAsync<string>("slow"), c.Next());
                c.SetCustomStatus("returned");
                return "event";
            })
            .Activity<object>("slow", _ => slow.Task));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("race", CancellationToken.None);
        await rig.Client.RaiseEventAsync(id, Orchestrating.Changed, 1);
        await Eventually.IsTrue(async () => (await rig.ReadAsync(id)).ReadCustomStatusAs<string>() == "returned");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));

        slow.SetException(new InvalidDataException("nobody cares"));
        await rig.DrainAsync();
        Assert.Equal("event", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_orchestrator_that_threw_has_not_failed_before_what_it_asked_for_ends()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("throw", c =>
        {
            _ = c.Days(1);
            throw new InvalidDataException("thrown");
        }));

        var id = await rig.StartAsync("throw");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("thrown", (await rig.FailureAsync(id)).ErrorMessage);
    }

    [Fact]
    public async Task A_wait_for_an_event_holds_no_completion_up()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("forget", c =>
        {
            _ = c.Next();
            return Task.FromResult<object?>("done");
        }));

        Assert.Equal("done", await rig.OutputAsync<string>(await rig.StartAsync("forget")));
    }
}
