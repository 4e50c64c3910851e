using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class RetryTests
{
    private int _attempts;

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
        Assert.Contains("No activity task named 'nowhere' was found.", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delays_stop_growing_at_the_longest()
    {
        var policy = new RetryPolicy(
            6, TimeSpan.FromMinutes(1), backoffCoefficient: 10, maxRetryInterval: TimeSpan.FromMinutes(30));

        Assert.Equal(Minutes(0, 1, 11, 41, 71, 101), await MinutesOfAttemptsAsync(policy));
    }

    [Fact]
    public async Task No_attempt_begins_after_the_time_allowed()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromSeconds(90));

        Assert.Equal(Minutes(0, 1, 2), await MinutesOfAttemptsAsync(policy));
    }

    [Fact]
    public async Task Without_a_longest_delay_it_is_an_hour()
    {
        var policy = new RetryPolicy(4, TimeSpan.FromMinutes(50), backoffCoefficient: 2);

        Assert.Equal(Minutes(0, 50, 110, 170), await MinutesOfAttemptsAsync(policy));
    }

    [Fact]
    public async Task A_judge_of_failures_that_fails_itself_says_no()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromMinutes(1)) { HandleFailure = _ => throw new InvalidOperationException("judge") };

        Assert.Equal(Minutes(0), await MinutesOfAttemptsAsync(policy));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_tried_again_by_a_policy()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromMinutes(1));
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<int>("print", null, TaskOptions.FromRetryPolicy(policy)))
            .Activity<object>("print", _ => ++_attempts < 3 ? "no number" : 7));

        var id = await rig.StartAsync("retry");
        await rig.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(7, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_no_affair_of_a_handler()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<int>("print", null, TaskOptions.FromRetryHandler(_ => true)))
            .Activity<object>("print", _ => "no number"));

        Assert.True((await rig.FailureAsync(await rig.StartAsync("retry"))).IsCausedBy<JsonException>());
    }

    [Fact]
    public async Task A_handler_may_wait_and_knows_how_long_it_has_been()
    {
        var known = new List<string>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryHandler(async retry =>
            {
                if (!c.IsReplaying)
                {
                    known.Add($"{retry.LastAttemptNumber} {retry.TotalRetryTime} {retry.LastFailure.ErrorMessage}");
                }

                await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                return true;
            })))
            .Activity<object>("print", input => FailUntil(3, input)));

        var id = await rig.StartAsync("retry");
        await rig.AdvanceAsync(TimeSpan.FromHours(5));
        Assert.Equal("printed", await rig.OutputAsync<string>(id));
        Assert.Equal(["1 00:00:00 jammed", "2 01:00:00 jammed"], known);
    }

    [Fact]
    public async Task A_handler_that_says_no_lets_the_failure_through()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryHandler(_ => false)))
            .Activity<object>("print", input => FailUntil(9, input)));

        Assert.True((await rig.FailureAsync(await rig.StartAsync("retry"))).InnerFailure!.IsCausedBy<FileNotFoundException>());
        Assert.Equal(1, _attempts);
    }

    [Theory]
    [InlineData(0, 60, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, 60, 0.9)]
    public void A_policy_that_makes_no_sense_is_refused(int attempts, int seconds, double coefficient) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(attempts, TimeSpan.FromSeconds(seconds), coefficient));

    private static double[] Minutes(params double[] minutes) => minutes;

    private static async Task<double[]> MinutesOfAttemptsAsync(RetryPolicy policy)
    {
        EngineRig? rig = null;
        var at = new List<double>();
        var began = DateTimeOffset.MinValue;
        rig = new(r => r
            .Orchestrator("retry", async c => await c.CallActivityAsync<string>("print", null, TaskOptions.FromRetryPolicy(policy)))
            .Activity<object>("print", _ =>
            {
                at.Add((rig!.Now - began).TotalMinutes);
                throw new FileNotFoundException("jammed");
            }));
        await using (rig)
        {
            began = rig.Now;
            var id = await rig.StartAsync("retry");
            await rig.AdvanceAsync(TimeSpan.FromDays(1));
            Assert.Equal("Task 'print' (#0)"[..12], (await rig.FailureAsync(id)).ErrorMessage[..12]);
        }

        return [.. at];
    }

    private string FailUntil(int attempt, object? input) =>
        Interlocked.Increment(ref _attempts) >= attempt ? "printed" : throw new FileNotFoundException("jammed");
}
