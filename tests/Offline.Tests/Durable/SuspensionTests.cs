using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class SuspensionTests
{
    [Fact]
    public async Task A_suspended_instance_stands_still_and_loses_nothing()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("two", async c =>
        {
            var number = await c.WaitForExternalEvent<int>("number");
            await c.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return number;
        }));

        var id = await rig.StartAsync("two");
        await rig.Client.SuspendInstanceAsync(id, "court");
        await rig.Client.RaiseEventAsync(id, "number", 3);
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.Client.ResumeInstanceAsync(id, "lifted");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(3, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task All_that_came_meanwhile_is_heard_in_order_when_it_is_resumed()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("log", async c =>
        {
            var heard = new List<int>();
            for (var i = 0; i < 3; i++)
            {
                heard.Add(await c.Next());
            }

            return heard;
        }));

        var id = await rig.StartAsync("log");
        await rig.Client.SuspendInstanceAsync(id);
        for (var number = 1; number <= 3; number++)
        {
            await rig.TellAsync(id, Orchestrating.Changed, number);
        }

        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        var heard = await rig.OutputAsync<int[]>(id);
        Assert.Equal([1, 2, 3], heard!);
    }

    [Fact]
    public async Task What_was_asked_for_just_before_the_suspension_waits_for_its_end()
    {
        var runs = 0;
        await using var rig = new EngineRig(
            r => r.Orchestrator("act", async c => await c.CallActivityAsync<int>("count")).Activity<object>("count", _ => ++runs),
            started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("act", CancellationToken.None);
        await rig.Client.SuspendInstanceAsync(id);
        rig.Start();
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await rig.StatusAsync(id));
        Assert.Equal(0, runs);

        await rig.RestartAsync();
        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        Assert.Equal(1, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task Answers_of_activities_and_children_wait_too()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var rig = new EngineRig(r => r
            .Orchestrator("parent", async c => $"{await c.CallActivityAsync<string>("slow")} {await c.CallSubOrchestratorAsync<int>("child")}")
            .Orchestrator("child", _ => Task.FromResult<object?>(5))
            .Activity<object>("slow", _ => slow.Task));
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("parent", CancellationToken.None);
        await rig.Client.WaitForInstanceStartAsync(id, CancellationToken.None);
        await rig.Client.SuspendInstanceAsync(id);
        slow.SetResult("slow");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await rig.StatusAsync(id));

        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        Assert.Equal("slow 5", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task An_orchestrator_that_returns_and_is_suspended_in_one_turn_is_complete()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("done", _ => Task.FromResult<object?>("done")), started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("done", CancellationToken.None);
        await rig.Client.SuspendInstanceAsync(id);
        rig.Start();
        await rig.DrainAsync();

        Assert.Equal("done", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task One_that_wants_to_start_anew_does_so_when_it_is_resumed_and_loses_nothing()
    {
        await using var rig = new EngineRig(
            r => r.Orchestrator("again", async c =>
            {
                var heard = c.GetInput<List<int>>()!;
                heard.Add(await c.Next());
                if (heard.Count < 3)
                {
                    c.ContinueAsNew(heard);
                }

                return heard;
            }),
            started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("again", new List<int>(), CancellationToken.None);
        await rig.Client.RaiseEventAsync(id, Orchestrating.Changed, 1);
        await rig.Client.SuspendInstanceAsync(id);
        await rig.Client.RaiseEventAsync(id, Orchestrating.Changed, 2);
        rig.Start();
        await rig.TellAsync(id, Orchestrating.Changed, 3);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await rig.StatusAsync(id));

        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        var got = await rig.OutputAsync<int[]>(id);
        Assert.Equal([1, 2, 3], got!);
    }

    [Fact]
    public async Task A_timer_given_up_before_the_suspension_is_not_set_after_it()
    {
        var turns = 0;
        await using var rig = new EngineRig(
            r => r.Orchestrator("race", async c =>
            {
                turns++;
                using var race = new CancellationTokenSource();
                var timer = c.CreateTimer(TimeSpan.FromDays(3), race.Token);
                race.CancelHere();
                return await c.Next();
            }),
            started: false);
        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync("race", CancellationToken.None);
        await rig.Client.SuspendInstanceAsync(id);
        rig.Start();
        await rig.DrainAsync();
        await rig.Client.ResumeInstanceAsync(id);
        await rig.DrainAsync();
        var before = turns;
        await rig.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal(before, turns);
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Equal(1, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task Twice_is_as_once()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));
        var id = await rig.StartAsync("wait");
        await rig.Client.ResumeInstanceAsync(id);
        await rig.Client.SuspendInstanceAsync(id);
        await rig.Client.SuspendInstanceAsync(id);
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await rig.StatusAsync(id));

        await rig.Client.ResumeInstanceAsync(id);
        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Equal(1, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task Missing_and_finished_instances_cannot_be_suspended_or_resumed()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("done", _ => Task.FromResult<object?>(null)));
        var id = await rig.StartAsync("done");

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.SuspendInstanceAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.ResumeInstanceAsync("nobody"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.SuspendInstanceAsync(id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.ResumeInstanceAsync(id));
    }
}
