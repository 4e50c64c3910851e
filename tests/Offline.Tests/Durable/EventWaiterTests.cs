using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

public sealed class EventWaiterTests
{
    [Fact]
    public async Task Of_several_waiters_the_latest_hears_first()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            var waiters = new[] { c.Next(), c.Next(), c.Next() };
            return await Task.WhenAll(waiters);
        }));

        var id = await rig.StartAsync("wait");
        for (var number = 1; number <= 3; number++)
        {
            await rig.TellAsync(id, Orchestrating.Changed, number);
        }

        var heard = await rig.OutputAsync<int[]>(id);
        Assert.Equal([3, 2, 1], heard!);
    }

    [Fact]
    public async Task Waiters_for_other_names_hear_nothing()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            var (paper, stone) = (c.WaitForExternalEvent<string>("paper"), c.WaitForExternalEvent<string>("stone"));
            return await await Task.WhenAny(paper, stone);
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, "scissors", "cut");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await rig.StatusAsync(id));
        await rig.TellAsync(id, "stone", "blunt");
        Assert.Equal("blunt", await rig.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Two_types_under_one_name_are_refused()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", c =>
        {
            _ = c.Next();
            var refusal = Assert.Throws<ArgumentException>(() => { _ = c.WaitForExternalEvent<string>(Orchestrating.Changed); });
            return Task.FromResult<object?>(refusal.Message);
        }));

        Assert.Contains(
            "expected System.Int32, requested System.String", await rig.OutputAsync<string>(await rig.StartAsync("wait")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiter_cancelled_before_it_waits_takes_nothing_from_the_buffer_of_another_name()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            await c.Days(1);
            var tired = c.WaitForExternalEvent<int>("other", new CancellationToken(canceled: true));
            return new { Got = await c.Next(), tired.IsCanceled };
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, Orchestrating.Changed, 4);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("""{"Got":4,"IsCanceled":true}""", (await rig.ReadAsync(id)).SerializedOutput);
    }

    [Fact]
    public async Task A_waiter_cancelled_before_it_waits_still_takes_an_event_that_is_there()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            await c.Days(1);
            return await c.WaitForExternalEvent<int>(Orchestrating.Changed, new CancellationToken(canceled: true));
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, Orchestrating.Changed, 4);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(4, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task The_token_of_a_cancelled_wait_can_be_told_from_others()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            using var source = new CancellationTokenSource();
            var waiting = c.WaitForExternalEvent<int>(Orchestrating.Changed, source.Token);
            source.CancelHere();
            var cancelled = await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
            return cancelled.CancellationToken == source.Token;
        }));

        Assert.True(await rig.OutputAsync<bool>(await rig.StartAsync("wait")));
    }

    [Fact]
    public async Task A_payload_of_the_wrong_type_fails_the_orchestration_whatever_it_catches()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            try
            {
                return await c.Next();
            }
            catch (JsonException)
            {
                return -1;
            }
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, Orchestrating.Changed, "not a number");

        Assert.True((await rig.FailureAsync(id)).IsCausedBy<JsonException>());
    }

    [Fact]
    public async Task A_kept_payload_of_the_wrong_type_is_thrown_at_whoever_asks_for_it_and_gone()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            await c.Days(1);
            Assert.Throws<JsonException>(() => { _ = c.Next(); });
            return await c.Next();
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, Orchestrating.Changed, "not a number");
        await rig.TellAsync(id, Orchestrating.Changed, 2);
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(2, await rig.OutputAsync<int>(id));
    }

    [Fact]
    public async Task An_event_without_a_payload_is_nothing_where_nothing_is_a_value()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => new
        {
            Text = await c.WaitForExternalEvent<string?>("text"),
            Number = await c.WaitForExternalEvent<int?>("number"),
        }));

        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, "text");
        await rig.TellAsync(id, "number");

        Assert.Equal("""{"Text":null,"Number":null}""", (await rig.ReadAsync(id)).SerializedOutput);
    }

    [Fact]
    public async Task An_event_without_a_payload_is_no_number()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c => await c.Next()));
        var id = await rig.StartAsync("wait");
        await rig.TellAsync(id, Orchestrating.Changed);

        Assert.True((await rig.FailureAsync(id)).IsCausedBy<NullReferenceException>());
    }

    [Fact]
    public async Task Many_events_of_many_names_each_find_their_waiter()
    {
        await using var rig = new EngineRig(r => r.Orchestrator("wait", async c =>
        {
            await c.Days(1);
            var sums = await Task.WhenAll(Enumerable.Range(0, 20).Select(async name =>
            {
                var got = new List<int>();
                for (var i = 0; i < 10; i++)
                {
                    got.Add(await c.WaitForExternalEvent<int>($"name-{name}"));
                }

                return got;
            }));
            return sums.All(got => got.SequenceEqual(Enumerable.Range(0, 10)));
        }));

        var id = await rig.StartAsync("wait");
        for (var number = 0; number < 10; number++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(name => rig.Client.RaiseEventAsync(id, $"NAME-{name}", number)));
        }

        await rig.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.True(await rig.OutputAsync<bool>(id));
    }
}
