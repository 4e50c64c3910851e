using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class FailureTests
{
    private int _attempts;

    [Fact]
    public async Task A_failure_crosses_to_the_orchestrator_as_data()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("catch", async c =>
            {
                try
                {
                    await c.CallActivityAsync("print");
                    return "printed";
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName} #{e.TaskId} {e.FailureDetails.ErrorType} {e.FailureDetails.ErrorMessage} "
                        + $"{e.FailureDetails.IsCausedBy<IOException>()} {e.FailureDetails.InnerFailure!.ErrorMessage}";
                }
            })
            .Activity<object>("print", Jam));

        Assert.Equal(
            "print #0 System.IO.FileNotFoundException jammed True out of paper",
            await rig.OutputAsync<string>(await rig.StartAsync("catch")));
    }

    [Fact]
    public async Task An_unhandled_failure_fails_the_orchestration_and_says_why()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("fail", async c => await c.CallActivityAsync<object>("print"))
            .Activity<object>("print", Jam));

        var failed = await rig.ReadAsync(await rig.StartAsync("fail"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("Task 'print' (#0) failed with an unhandled exception: jammed", failed.FailureDetails!.ErrorMessage);
        Assert.True(failed.FailureDetails.IsCausedBy<TaskFailedException>());
        Assert.True(failed.FailureDetails.InnerFailure!.IsCausedBy<FileNotFoundException>());
    }

    [Fact]
    public async Task A_policy_retries_with_growing_delays_until_it_works()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1), backoffCoefficient: 2);
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c =>
            {
                await c.CallActivityAsync("print", TaskOptions.FromRetryPolicy(policy));
                return c.CurrentUtcDateTime;
            })
            .Activity<object>("print", input => FailUntil(4, input)));

        var began = rig.Now.UtcDateTime;
        var id = await rig.StartAsync("retry");
        await rig.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(began.AddMinutes(1 + 2 + 4), await rig.OutputAsync<DateTime>(id));
        Assert.Equal(4, _attempts);
    }

    [Fact]
    public async Task Retries_survive_a_restart_between_any_two_of_them()
    {
        var policy = new RetryPolicy(6, TimeSpan.FromMinutes(10));
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryPolicy(policy)))
            .Activity<object>("print", input => FailUntil(5, input)));

        var id = await rig.StartAsync("retry");
        for (var i = 0; i < 5; i++)
        {
            await rig.RestartAsync();
            await rig.AdvanceAsync(TimeSpan.FromMinutes(10));
        }

        Assert.Equal("printed", await rig.OutputAsync<string>(id));
        Assert.Equal(5, _attempts);
    }

    [Fact]
    public async Task A_policy_gives_up_after_its_last_attempt()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromMinutes(1));
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryPolicy(policy)))
            .Activity<object>("print", input => FailUntil(100, input)));

        var id = await rig.StartAsync("retry");
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await rig.ReadAsync(id)).RuntimeStatus);
        Assert.Equal(3, _attempts);
    }

    [Fact]
    public async Task A_policy_may_except_failures_that_no_retry_will_heal()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1)) { HandleFailure = f => !f.IsCausedBy<FileNotFoundException>() };
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryPolicy(policy)))
            .Activity<object>("print", input => FailUntil(100, input)));

        var failed = await rig.ReadAsync(await rig.StartAsync("retry"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task A_handler_decides_upon_each_retry()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>(
                "print", null, TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3 && retry.LastFailure.IsCausedBy<IOException>())))
            .Activity<object>("print", input => FailUntil(3, input)));

        Assert.Equal("printed", await rig.OutputAsync<string>(await rig.StartAsync("retry")));
        Assert.Equal(3, _attempts);
    }

    [Fact]
    public async Task An_activity_that_does_not_exist_fails_its_caller_without_retries()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1));
        await using var rig = new EngineRig(r => r.Orchestrator(
            "lost", async c => await c.CallActivityAsync<string>("nowhere", null, TaskOptions.FromRetryPolicy(policy))));

        var failed = await rig.ReadAsync(await rig.StartAsync("lost"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("'nowhere' doesn't exist", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orchestrator_that_throws_at_once_fails()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("throw", _ => throw new InvalidDataException("no")));

        var failed = await rig.ReadAsync(await rig.StartAsync("throw"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.True(failed.FailureDetails!.IsCausedBy<InvalidDataException>());
    }

    [Fact]
    public async Task An_orchestrator_that_does_not_exist_cannot_be_started()
    {
        await using var rig = new EngineRig(_ => { });

        await Assert.ThrowsAsync<ArgumentException>(() => rig.StartAsync("nowhere"));
    }

    private static object? Jam(object? input) => throw new FileNotFoundException("jammed", new IOException("out of paper"));

    private object? FailUntil(int attempt, object? input) =>
        Interlocked.Increment(ref _attempts) >= attempt ? "printed" : Jam(input);
}
