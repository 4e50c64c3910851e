using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class DeterminismTests
{
    private const string Illegal = "An invalid asynchronous invocation was detected.";

    [Fact]
    public async Task Code_changed_to_call_another_activity_is_found_out()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("case", async c =>
            {
                await c.CallActivityAsync("review");
                await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return null;
            })
            .Activity<object>("review", _ => (object?)null));
        var id = await rig.StartAsync("case");

        await rig.RestartAsync(r => r.Orchestrator("case", async c =>
        {
            await c.CallActivityAsync("approve");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        }));
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        var failed = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains(
            "the history holds 'ActivityScheduled review' as step 0, but on replay the code asked for 'ActivityScheduled approve'",
            failed.FailureDetails!.ErrorMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_changed_to_skip_a_step_is_found_out()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("case", async c =>
        {
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return null;
        }));
        var id = await rig.StartAsync("case");

        await rig.RestartAsync(r => r.Orchestrator("case", _ => Task.FromResult<object?>(null)));
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        var failed = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("step 0, but on replay the code did not get to ask for it", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaiting_something_not_durable_first_of_all_fails_the_orchestration()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("impatient", async c =>
        {
            await new TaskCompletionSource().Task;
            return null;
        }));

        await FailsAsIllegal(rig, await rig.StartAsync("impatient"));
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
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
        released.SetResult();
        await rig.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        await FailsAsIllegal(rig, id);
    }

    [Fact]
    public async Task Leaving_the_orchestrators_thread_for_good_fails_the_orchestration()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("impatient", async c =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            return await c.WaitForExternalEvent<int>("number");
        }));

        await FailsAsIllegal(rig, await rig.StartAsync("impatient"));
    }

    private static async Task FailsAsIllegal(EngineRig rig, string id)
    {
        var failed = await rig.ReadAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.StartsWith(Illegal, failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
