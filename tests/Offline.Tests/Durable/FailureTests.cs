using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class FailureTests
{
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

    [Fact]
    public async Task The_whole_chain_of_causes_crosses_with_types_and_traces()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("catch", async c =>
            {
                var e = await Assert.ThrowsAsync<TaskFailedException>(() => c.CallActivityAsync("print"));
                Assert.Contains(nameof(Torn), e.FailureDetails.StackTrace, StringComparison.Ordinal);
                Assert.Null(e.FailureDetails.Properties);
                return Chain(e.FailureDetails).Select(f => $"{f.ErrorType}: {f.ErrorMessage}").ToArray();
            })
            .Activity<object>("print", Torn));

        Assert.Equal(
            [
                "MissionReg.Offline.Tests.Durable.FailureTests+TornPageException: page 3",
                "System.InvalidOperationException: tray",
                "System.IO.IOException: roller",
            ],
            await rig.OutputAsync<string[]>(await rig.StartAsync("catch")) ?? []);
    }

    [Fact]
    public async Task A_failure_through_three_orchestrations_tells_the_way_it_came()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("top", async c => await c.CallSubOrchestratorAsync<string>("middle"))
            .Orchestrator("middle", async c => await c.CallActivityAsync<string>("print"))
            .Activity<object>("print", Jam));

        var failure = await rig.FailureAsync(await rig.StartAsync("top"));
        Assert.Equal(
            "Task 'middle' (#0) failed with an unhandled exception: Task 'print' (#0) failed with an unhandled exception: jammed",
            failure.ErrorMessage);
        Assert.Equal(
            [typeof(TaskFailedException), typeof(TaskFailedException), typeof(FileNotFoundException), typeof(IOException)],
            Chain(failure).Select(f => Type.GetType(f.ErrorType) ?? typeof(TaskFailedException)));
    }

    [Fact]
    public async Task Of_failures_gathered_in_one_exception_the_first_is_the_cause()
    {
        await using var rig = new EngineRig(r => r.Orchestrator(
            "gather", _ => throw new AggregateException(new InvalidDataException("a"), new IOException("b"))));

        var failure = await rig.FailureAsync(await rig.StartAsync("gather"));
        Assert.Equal("System.AggregateException", failure.ErrorType);
        Assert.Equal("One or more errors occurred. (a) (b)", failure.ErrorMessage);
        Assert.Equal("a", failure.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public async Task Of_tasks_waited_for_together_one_that_failed_is_thrown()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("all", async c =>
            {
                await Task.WhenAll(c.CallActivityAsync("print"), c.CallActivityAsync("print"));
                return null;
            })
            .Activity<object>("print", Jam));

        Assert.Matches(
            @"^Task 'print' \(#[01]\) failed with an unhandled exception: jammed$",
            (await rig.FailureAsync(await rig.StartAsync("all"))).ErrorMessage);
    }

    [Fact]
    public async Task An_exception_with_a_cause_keeps_it()
    {
        await using var rig = new EngineRig(r => r.Orchestrator(
            "throw", _ => throw new ArgumentException("bad", "case", new TornPageException("page 3", new IOException("roller")))));

        var failure = await rig.FailureAsync(await rig.StartAsync("throw"));
        Assert.Equal("bad (Parameter 'case')", failure.ErrorMessage);
        Assert.True(failure.IsCausedBy<ArgumentException>());
        Assert.True(failure.InnerFailure!.IsCausedBy<TornPageException>());
        Assert.True(failure.InnerFailure.InnerFailure!.IsCausedBy<IOException>());
        Assert.NotNull(failure.StackTrace);
    }

    [Fact]
    public async Task A_cancelled_orchestrator_fails_as_one_that_gathered_a_cancellation()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("cancel", _ => throw new OperationCanceledException("mine")));

        var failure = await rig.FailureAsync(await rig.StartAsync("cancel"));
        Assert.Equal("One or more errors occurred. (A task was canceled.)", failure.ErrorMessage);
        Assert.True(failure.InnerFailure!.IsCausedBy<TaskCanceledException>());
    }

    [Fact]
    public async Task A_cancelled_activity_is_one_that_failed()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("cancel", async c => await c.CallActivityAsync<int>("give up"))
            .Activity<object>("give up", _ => throw new OperationCanceledException("mine")));

        Assert.True((await rig.FailureAsync(await rig.StartAsync("cancel"))).InnerFailure!.IsCausedBy<OperationCanceledException>());
    }

    [Fact]
    public async Task The_output_of_code_that_threw_is_the_plain_message()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("throw", _ => throw new InvalidDataException("no")));

        Assert.Equal("no", (await rig.ReadAsync(await rig.StartAsync("throw"))).SerializedOutput);
    }

    [Fact]
    public async Task A_failure_is_read_only_where_it_was_asked_for()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("throw", _ => throw new InvalidDataException("no")));
        var id = await rig.StartAsync("throw");

        Assert.Null((await rig.Client.GetInstanceAsync(id, CancellationToken.None))!.FailureDetails);
        Assert.NotNull((await rig.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!.FailureDetails);
    }

    private static object? Torn(object? input) => throw new TornPageException(
        "page 3", new InvalidOperationException("tray", new IOException("roller")));

    private static IEnumerable<TaskFailureDetails> Chain(TaskFailureDetails? failure)
    {
        for (; failure is not null; failure = failure.InnerFailure)
        {
            yield return failure;
        }
    }

    private static object? Jam(object? input) => throw new FileNotFoundException("jammed", new IOException("out of paper"));

    private sealed class TornPageException(string message, Exception cause) : Exception(message, cause);
}
