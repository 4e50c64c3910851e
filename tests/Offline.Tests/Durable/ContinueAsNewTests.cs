using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Offline.Tests.Durable;

public sealed class ContinueAsNewTests
{
    [Fact]
    public async Task Starting_anew_keeps_events_nobody_took_in_their_order()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("collect", async c =>
        {
            var got = c.GetInput<List<int>>()!;
            got.Add(await c.WaitForExternalEvent<int>("number"));
            if (got.Count < 6)
            {
                c.ContinueAsNew(got);
            }

            return got;
        }));

        var id = await rig.StartAsync("collect", new List<int>());
        await Task.WhenAll(rig.Client.RaiseEventAsync(id, "number", 1), rig.Client.RaiseEventAsync(id, "number", 2));
        for (var i = 3; i <= 6; i++)
        {
            await rig.Client.RaiseEventAsync(id, "number", i);
        }

        await rig.DrainAsync();
        var got = await rig.OutputAsync<int[]>(id) ?? [];
        Assert.Equal([1, 2, 3, 4, 5, 6], got.Order());
        Assert.Equal([3, 4, 5, 6], got[2..]);
    }

    [Fact]
    public async Task Starting_anew_may_drop_events_nobody_took()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("drop", async c =>
        {
            if (c.GetInput<string>() == "again")
            {
                return await c.WaitForExternalEvent<string>("paper");
            }

            await c.WaitForExternalEvent<string>("stone");
            c.ContinueAsNew("again", preserveUnprocessedEvents: false);
            return null;
        }));

        var id = await rig.StartAsync("drop", "first");
        await rig.Client.RaiseEventAsync(id, "paper", "dropped");
        await rig.DrainAsync();
        await rig.Client.RaiseEventAsync(id, "stone", "");
        await rig.DrainAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);

        await rig.Client.RaiseEventAsync(id, "paper", "kept");
        await rig.DrainAsync();
        Assert.Equal("kept", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task The_shape_of_a_case_waits_for_the_next_deadline_or_a_change()
    {
        var wakes = new List<string>();
        await using var rig = new EngineRig(r => Case(r, wakes));
        var id = await rig.StartAsync("case", "ALM-M-2026-000123", "ALM-M-2026-000123");
        await rig.Client.RaiseEventAsync(id, "CaseChanged", 1);
        await rig.DrainAsync();
        await rig.RestartAsync();
        await rig.AdvanceAsync(TimeSpan.FromDays(41));

        Assert.Equal(
            ["2026-03-02", "2026-03-02", "2026-03-12", "2026-03-22", "2026-04-01", "2026-04-11"], wakes);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Events_that_come_after_the_request_go_over_even_if_those_before_are_dropped()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("drop", async c =>
        {
            if (c.GetInput<string>() == "again")
            {
                return await c.WaitForExternalEvent<string>("paper");
            }

            await c.WaitForExternalEvent<string>("stone");
            c.ContinueAsNew("again", preserveUnprocessedEvents: false);
            await c.Days(1);
            return null;
        }));

        var id = await rig.StartAsync("drop", "first");
        await rig.TellAsync(id, "paper", "before");
        await rig.TellAsync(id, "stone", "");
        await rig.TellAsync(id, "paper", "after");
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("after", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Nothing_starts_anew_before_all_that_was_asked_for_is_answered()
    {
        var executions = 0;
        await using var rig = new EngineRig(r => r.Orchestrator("again", async c =>
        {
            if (c.GetInput<int>() == 1)
            {
                executions++;
                return "second";
            }

            _ = c.Days(1);
            c.ContinueAsNew(1);
            await Task.CompletedTask;
            return null;
        }));

        var id = await rig.StartAsync("again", 0);
        Assert.Equal(0, executions);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("second", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Code_that_throws_after_the_request_fails()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("again", c =>
        {
            c.ContinueAsNew(1);
            throw new InvalidDataException("after all");
        }));

        Assert.Equal("after all", (await rig.FailureAsync(await rig.StartAsync("again", 0))).ErrorMessage);
    }

    [Fact]
    public async Task The_next_execution_may_have_another_version()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("grow", c =>
        {
            var versions = c.GetInput<string[]>()!;
            if (versions.Length < 3)
            {
                c.ContinueAsNew(new ContinueAsNewOptions
                {
                    NewInput = (string[])[.. versions, c.Version],
                    NewVersion = versions.Length == 0 ? "2.0" : " ",
                });
            }

            return Task.FromResult<object?>(versions);
        }));

        var id = await rig.Client.ScheduleNewOrchestrationInstanceAsync(
            "grow", Array.Empty<string>(), new StartOrchestrationOptions { Version = "1.0" });
        await rig.DrainAsync();

        Assert.Equal(["1.0", "2.0", "2.0"], await rig.OutputAsync<string[]>(id) ?? []);
    }

    [Fact]
    public async Task The_next_execution_was_created_when_it_began()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("again", async c =>
        {
            var heard = await c.Next();
            if (heard == 0)
            {
                c.ContinueAsNew();
            }

            return heard;
        }));

        var id = await rig.StartAsync("again");
        await rig.AdvanceAsync(TimeSpan.FromDays(2));
        var renewed = rig.Now;
        await rig.TellAsync(id, Orchestrating.Changed, 0);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        await rig.RestartAsync();
        Assert.Equal(renewed, (await rig.ReadAsync(id)).CreatedAt);

        await rig.TellAsync(id, Orchestrating.Changed, 1);
        Assert.Equal(renewed, (await rig.ReadAsync(id)).CreatedAt);
        Assert.Equal(rig.Now, (await rig.ReadAsync(id)).LastUpdatedAt);
    }

    [Fact]
    public async Task Hundreds_of_executions_leave_no_trace_of_each_other()
    {
        await using var rig = new EngineRig(r => r
            .Orchestrator("count", async c =>
            {
                var number = c.GetInput<int>();
                var next = await c.CallActivityAsync<int>("next", number);
                if (next < 300)
                {
                    c.ContinueAsNew(next);
                }

                return next;
            })
            .Activity<int>("next", n => n + 1));

        Assert.Equal(300, await rig.OutputAsync<int>(await rig.StartAsync("count", 0)));
    }

    private static void Case(TaskRegistry registry, List<string> wakes) => registry
        .Orchestrator("case", async c =>
        {
            var due = await c.CallActivityAsync<DateTime>("AdvanceCase", c.CurrentUtcDateTime);
            using var race = new CancellationTokenSource();
            await Task.WhenAny(c.CreateTimer(due, race.Token), c.WaitForExternalEvent<int>("CaseChanged", race.Token));
#pragma warning disable CA1849
            race.Cancel();
#pragma warning restore CA1849
            c.ContinueAsNew(c.GetInput<string>());
            return null;
        })
        .Activity<DateTime>("AdvanceCase", now =>
        {
            wakes.Add($"{now:yyyy-MM-dd}");
            return now.AddDays(10);
        });
}
