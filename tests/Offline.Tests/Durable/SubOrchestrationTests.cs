using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Offline.Tests.Durable;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task A_sub_orchestration_answers_its_parent_and_knows_it()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<string>("child", 20))
            .Orchestrator("child", async c =>
            {
                await c.CreateTimer(TimeSpan.FromDays(c.GetInput<int>()), CancellationToken.None);
                return $"child of {c.Parent!.Name} {c.Parent.InstanceId}";
            }));

        var id = await rig.StartAsync("parent", id: "p-1");
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(20));

        Assert.Equal("child of parent p-1", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_failure_of_a_sub_orchestration_reaches_its_parent_with_its_cause()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c =>
            {
                try
                {
                    return await c.CallSubOrchestratorAsync<string>("child");
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName}: {e.FailureDetails.ErrorMessage}";
                }
            })
            .Orchestrator("child", _ => throw new InvalidDataException("torn page")));

        Assert.Equal("child: torn page", await rig.OutputAsync<string>(await rig.StartAsync("parent")));
    }

    [Fact]
    public async Task A_sub_orchestration_is_retried_by_policy()
    {
        var attempts = 0;
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>(
                "child", null, TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromMinutes(1)))))
            .Orchestrator("child", _ => Interlocked.Increment(ref attempts) < 3
                ? throw new InvalidDataException()
                : Task.FromResult<object?>(attempts)));

        var id = await rig.StartAsync("parent");
        await rig.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task A_sub_orchestration_that_starts_anew_still_answers_its_parent()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>("child", 0))
            .Orchestrator("child", c =>
            {
                var round = c.GetInput<int>();
                if (round < 5)
                {
                    c.ContinueAsNew(round + 1);
                }

                return Task.FromResult<object?>(round);
            }));

        Assert.Equal(5, await rig.OutputAsync<int>(await rig.StartAsync("parent")));
    }

    [Fact]
    public async Task A_sub_orchestration_cannot_take_the_id_of_one_that_runs()
    {
        await using var rig = new EngineRig(Family);
        await rig.StartAsync("sleeper", id: "taken");

        var failed = await rig.ReadAsync(await rig.StartAsync("parent", "taken"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("taken already exists", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Termination_reaches_sub_orchestrations_only_if_asked_to(bool recursive, OrchestrationRuntimeStatus expected)
    {
        await using var rig = new EngineRig(Family);
        var id = await rig.StartAsync("parent", "c-1");
        await rig.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("enough", recursive));
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await rig.ReadAsync(id)).RuntimeStatus);
        Assert.Equal(expected, (await rig.ReadAsync("c-1")).RuntimeStatus);
    }

    [Fact]
    public async Task Termination_asked_to_reaches_all_generations_and_passes_over_the_finished()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("top", async c => (await Task.WhenAll(Child(c, "middle", "m-1"), Child(c, "quick", "q-1"))).Length)
            .Orchestrator("middle", async c => (await Task.WhenAll(Child(c, "sleeper", "s-1"), Child(c, "sleeper", "s-2"))).Length)
            .Orchestrator("sleeper", async c => await c.WaitForExternalEvent<int>("wake"))
            .Orchestrator("quick", _ => Task.FromResult<object?>(1)));
        var id = await rig.StartAsync("top");
        await rig.RestartAsync();
        await rig.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("enough", Recursive: true));
        await rig.DrainAsync();

        foreach (var gone in new[] { id, "m-1", "s-1", "s-2" })
        {
            Assert.Equal(OrchestrationRuntimeStatus.Terminated, await rig.StatusAsync(gone));
            Assert.Equal("enough", (await rig.ReadAsync(gone)).ReadOutputAs<string>());
        }

        Assert.Equal(OrchestrationRuntimeStatus.Completed, await rig.StatusAsync("q-1"));
    }

    [Fact]
    public async Task A_terminated_sub_orchestration_fails_its_parent()
    {
        await using var rig = new EngineRig(Family);
        var id = await rig.StartAsync("parent", "c-1");
        await rig.Client.TerminateInstanceAsync("c-1", CancellationToken.None);
        await rig.DrainAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await rig.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Every_attempt_has_the_same_id()
    {
        var ids = new List<string>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<string>(
                "child", null, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)))))
            .Orchestrator("child", c =>
            {
                ids.Add(c.InstanceId);
                throw new InvalidDataException();
            }));

        var id = await rig.StartAsync("parent");
        await rig.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(3, ids.Count);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(ids.Distinct()));
        Assert.Equal("Task 'child' (#4) failed", (await rig.FailureAsync(id)).ErrorMessage[..24]);
    }

    [Fact]
    public async Task A_handler_decides_upon_retries_of_a_sub_orchestration()
    {
        var attempts = 0;
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>(
                "child", null, TaskOptions.FromRetryHandler(retry => retry.LastFailure.IsCausedBy<InvalidDataException>())))
            .Orchestrator("child", _ => ++attempts < 3 ? throw new InvalidDataException() : Task.FromResult<object?>(attempts)));

        Assert.Equal(3, await rig.OutputAsync<int>(await rig.StartAsync("parent")));
    }

    [Fact]
    public async Task One_that_does_not_exist_fails_its_caller_without_retries()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<int>(
            "nowhere", null, TaskOptions.FromRetryPolicy(new RetryPolicy(9, TimeSpan.FromMinutes(1))))));

        var failure = await rig.FailureAsync(await rig.StartAsync("parent"));
        Assert.Equal("OrchestratorTaskNotFound", failure.InnerFailure!.ErrorType);
        Assert.Equal("No orchestrator task named 'nowhere' was found.", failure.InnerFailure.ErrorMessage);
    }

    [Fact]
    public async Task A_parent_that_starts_anew_does_not_hear_answers_meant_for_the_one_before()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c =>
            {
                if (c.GetInput<int>() == 0)
                {
                    await Task.WhenAny(c.CallSubOrchestratorAsync<int>("sleeper", null, new SubOrchestrationOptions(instanceId: "s")), c.Next());
                    c.ContinueAsNew(1);
                    return null;
                }

                return await c.CallActivityAsync<string>("greet");
            })
            .Orchestrator("sleeper", async c => await c.WaitForExternalEvent<int>("wake"))
            .Activity<object>("greet", _ => "hello"));

        var id = await rig.StartAsync("parent", 0);
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
        await rig.TellAsync("s", "wake", 5);

        Assert.Equal("hello", await rig.OutputAsync<string>(id));
    }

    private static Task<int> Child(TaskOrchestrationContext context, string name, string id) =>
        context.CallSubOrchestratorAsync<int>(name, null, new SubOrchestrationOptions(instanceId: id));

    private static void Family(TaskRegistry registry) => registry
        .Orchestrator("sleeper", async c => await c.WaitForExternalEvent<string>("wake"))
        .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<string>(
            "sleeper", null, new SubOrchestrationOptions((TaskRetryOptions?)null, c.GetInput<string>())));
}
