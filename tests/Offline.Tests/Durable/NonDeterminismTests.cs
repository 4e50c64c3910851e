using Microsoft.DurableTask;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>An instance begins under one code and goes on under another.</summary>
public sealed class NonDeterminismTests
{
    private delegate Task Code(TaskOrchestrationContext context);

    [Fact]
    public Task Another_activity_is_found_out() => FailsAsync(
        async c => await c.CallActivityAsync("review"),
        async c => await c.CallActivityAsync("approve"),
        "the history holds activity 'review' as step 0, but on replay the code asked for activity 'approve'");

    [Fact]
    public Task Another_order_is_found_out() => FailsAsync(
        async c =>
        {
            await c.CallActivityAsync("review");
            await c.CallActivityAsync("approve");
        },
        async c =>
        {
            await c.CallActivityAsync("approve");
            await c.CallActivityAsync("review");
        },
        "activity 'review' as step 0, but on replay the code asked for activity 'approve'");

    [Fact]
    public Task A_step_left_out_is_found_out() => FailsAsync(
        async c =>
        {
            await c.CallActivityAsync("review");
            await c.CallActivityAsync("approve");
        },
        async c => await c.CallActivityAsync("review"),
        "activity 'approve' as step 1, but on replay the code asked for a timer");

    [Fact]
    public Task A_step_put_in_is_found_out() => FailsAsync(
        async c => await c.CallActivityAsync("approve"),
        async c =>
        {
            await c.CallActivityAsync("review");
            await c.CallActivityAsync("approve");
        },
        "activity 'approve' as step 0, but on replay the code asked for activity 'review'");

    [Fact]
    public Task Code_that_ends_too_early_is_found_out() => FailsAsync(
        async c => await c.CallActivityAsync("review"),
        _ => throw new InvalidDataException("changed my mind"),
        "activity 'review' as step 0, but on replay the code did not get to ask for it");

    [Fact]
    public Task Waiting_for_an_event_first_is_found_out() => FailsAsync(
        async c => await c.CallActivityAsync("review"),
        async c =>
        {
            await c.Next();
            await c.CallActivityAsync("review");
        },
        "activity 'review' as step 0, but on replay the code did not get to ask for it");

    [Fact]
    public Task A_timer_in_place_of_an_activity_is_found_out() => FailsAsync(
        async c => await c.CallActivityAsync("review"),
        async c => await c.Days(1),
        "activity 'review' as step 0, but on replay the code asked for a timer");

    [Fact]
    public Task An_activity_in_place_of_a_timer_is_found_out() => FailsAsync(
        async c => await c.Days(0.001),
        async c => await c.CallActivityAsync("review"),
        "a timer as step 0, but on replay the code asked for activity 'review'");

    [Fact]
    public Task Another_sub_orchestration_is_found_out() => FailsAsync(
        async c => await c.CallSubOrchestratorAsync("print"),
        async c => await c.CallSubOrchestratorAsync("post"),
        "sub-orchestration 'print' as step 0, but on replay the code asked for sub-orchestration 'post'");

    [Fact]
    public Task An_activity_in_place_of_a_sub_orchestration_is_found_out() => FailsAsync(
        async c => await c.CallSubOrchestratorAsync("print"),
        async c => await c.CallActivityAsync("print"),
        "sub-orchestration 'print' as step 0, but on replay the code asked for activity 'print'");

    [Fact]
    public Task Another_event_sent_is_found_out() => FailsAsync(
        c =>
        {
            c.SendEvent("nobody", "paper", 1);
            return Task.CompletedTask;
        },
        c =>
        {
            c.SendEvent("nobody", "stone", 1);
            return Task.CompletedTask;
        },
        "sending event 'paper' as step 0, but on replay the code asked for sending event 'stone'");

    [Fact]
    public async Task Names_in_another_case_are_the_same_names()
    {
        await using var rig = await ChangedAsync(
            async c => await c.CallActivityAsync("review"), async c => await c.CallActivityAsync("REVIEW"));

        Assert.Equal("done", await rig.OutputAsync<string>("case"));
    }

    [Fact]
    public async Task A_step_added_where_the_history_ends_is_carried_out()
    {
        var approvals = 0;
        await using var rig = new EngineRig(r => Register(r, async c => await c.Next()));
        await rig.StartAsync("case", id: "case");
        await rig.RestartAsync(r => Register(r, async c =>
        {
            await c.Next();
            approvals += await c.CallActivityAsync<int>("one");
        }));
        await rig.TellAsync("case", Orchestrating.Changed, 1);
        await rig.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal("done", await rig.OutputAsync<string>("case"));
        Assert.NotEqual(0, approvals);
    }

    private static async Task FailsAsync(Code before, Code after, string why)
    {
        await using var rig = await ChangedAsync(before, after);
        var failure = await rig.FailureAsync("case");

        Assert.Equal("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", failure.ErrorType);
        Assert.Contains(why, failure.ErrorMessage, StringComparison.Ordinal);
    }

    private static async Task<EngineRig> ChangedAsync(Code before, Code after)
    {
        var rig = new EngineRig(r => Register(r, before));
        await rig.StartAsync("case", id: "case");
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        await rig.RestartAsync(r => Register(r, after));
        await rig.AdvanceAsync(TimeSpan.FromDays(10));
        return rig;
    }

    private static void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry, Code code) => registry
        .Orchestrator("case", async c =>
        {
            await code(c);
            await c.Days(5);
            return "done";
        })
        .Orchestrator("print", _ => Task.FromResult<object?>(null))
        .Activity<object>("review", _ => (object?)null)
        .Activity<object>("approve", _ => (object?)null)
        .Activity<object>("one", _ => 1);
}
