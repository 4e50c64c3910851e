using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Engine;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>
/// A program of random steps, and a schedule of events and clock moves, give the same outcome whether the engine lives through
/// it in one piece or is closed and cut off again and again.
/// </summary>
public sealed class RandomScheduleTests(ITestOutputHelper output)
{
    private const int Instances = 6;

    private enum Step
    {
        Activity,
        FlakyActivity,
        Timer,
        Event,
        TimedEvent,
        FanOut,
        SubOrchestration,
        Guid,
        Renewal,
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Restarts_at_random_change_no_outcome(int round)
    {
        var seed = Environment.GetEnvironmentVariable("DURABLE_SEED") is { Length: > 0 } given
            ? int.Parse(given, null)
            : Random.Shared.Next();
        output.WriteLine($"Round {round}: DURABLE_SEED={seed}");

        var whole = await RunAsync(seed, interrupted: false);
        var pieces = await RunAsync(seed, interrupted: true);

        whole.ForEach(output.WriteLine);
        Assert.All(whole, line => Assert.Contains("Completed", line, StringComparison.Ordinal));
        Assert.Equal(whole, pieces);
    }

    private static async Task<List<string>> RunAsync(int seed, bool interrupted)
    {
        // Two sources, so that interruptions draw nothing from what the program draws.
        var schedule = new Random(seed);
        var trouble = new Random(seed + 1);
        await using var rig = new EngineRig(Program);
        for (var i = 0; i < Instances; i++)
        {
            await rig.Client.ScheduleNewOrchestrationInstanceAsync("program", Plan(schedule), new StartOrchestrationOptions($"p-{i}"));
            await InterruptAsync();
        }

        for (var i = 0; i < 40; i++)
        {
            await rig.DrainAsync();
            var target = $"p-{schedule.Next(Instances)}";
            var number = schedule.Next(1000);
            if ((await rig.ReadAsync(target)).IsCompleted is false)
            {
                await rig.Client.RaiseEventAsync(target, "signal", number);
            }

            await InterruptAsync();
            await rig.AdvanceAsync(TimeSpan.FromHours(schedule.Next(72)));
            await InterruptAsync();
        }

        // Whatever still waits for an event is given one after the other until all are done.
        for (var i = 0; i < 400 && await AnyRunsAsync(rig); i++)
        {
            await rig.AdvanceAsync(TimeSpan.FromDays(2));
            foreach (var running in await RunningAsync(rig))
            {
                await rig.Client.RaiseEventAsync(running, "signal", i);
            }

            await InterruptAsync();
        }

        var lines = new List<string>();
        for (var i = 0; i < Instances; i++)
        {
            var end = await rig.ReadAsync($"p-{i}");
            lines.Add($"{end.InstanceId} {end.RuntimeStatus} {end.SerializedOutput} {end.FailureDetails}");
        }

        return lines;

        async Task InterruptAsync()
        {
            switch (interrupted ? trouble.Next(3) : -1)
            {
                case 0:
                    await rig.RestartAsync();
                    break;
                case 1:
                    await rig.CrashAsync();
                    break;
            }
        }
    }

    private static Step[] Plan(Random random) =>
        [.. Enumerable.Range(0, 4 + random.Next(10)).Select(_ => (Step)random.Next(Enum.GetValues<Step>().Length))];

    private static void Program(TaskRegistry registry) => registry
        .Orchestrator("program", async c =>
        {
            var state = c.GetInput<System.Text.Json.JsonElement>();
            var (plan, trace) = state.ValueKind == System.Text.Json.JsonValueKind.Array
                ? (c.GetInput<Step[]>()!, new List<string>())
                : (c.GetInput<State>()!.Rest, c.GetInput<State>()!.Trace);
            for (var i = 0; i < plan.Length; i++)
            {
                if (plan[i] == Step.Renewal)
                {
                    c.ContinueAsNew(new State(plan[(i + 1)..], [.. trace, "renewed"]));
                    return null;
                }

                trace.Add(await TakeAsync(c, plan[i], i));
            }

            return trace;
        })
        .Orchestrator("child", async c =>
        {
            await c.CreateTimer(TimeSpan.FromHours(c.GetInput<int>()), CancellationToken.None);
            return await c.CallActivityAsync<int>("double", c.GetInput<int>());
        })
        .Activity<int>("double", i => i * 2)
        .Activity<int>("refuse", i => throw new InvalidDataException($"refused {i}"));

    private static async Task<string> TakeAsync(TaskOrchestrationContext c, Step step, int i)
    {
        switch (step)
        {
            case Step.Activity:
                return $"{await c.CallActivityAsync<int>("double", i)}";
            case Step.FlakyActivity:
                try
                {
                    return $"{await c.CallActivityAsync<int>("refuse", i, TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromHours(1))))}";
                }
                catch (TaskFailedException e)
                {
                    return e.FailureDetails.ErrorMessage;
                }

            case Step.Timer:
                await c.CreateTimer(TimeSpan.FromHours(7 * (i + 1)), CancellationToken.None);
                return "slept";
            case Step.Event:
                return $"got {await c.WaitForExternalEvent<int>("signal")}";
            case Step.TimedEvent:
                try
                {
                    return $"got {await c.WaitForExternalEvent<int>("signal", TimeSpan.FromHours(30))} in time";
                }
                catch (TaskCanceledException)
                {
                    return "timed out";
                }

            case Step.FanOut:
                return string.Join(',', await Task.WhenAll(Enumerable.Range(0, i + 2).Select(n => c.CallActivityAsync<int>("double", n))));
            case Step.SubOrchestration:
                return $"{await c.CallSubOrchestratorAsync<int>("child", i)}";
            default:
                return $"guid {c.NewGuid() != Guid.Empty}";
        }
    }

    private static async Task<bool> AnyRunsAsync(EngineRig rig) => (await RunningAsync(rig)).Count > 0;

    private static async Task<List<string>> RunningAsync(EngineRig rig)
    {
        var ids = new List<string>();
        var query = new OrchestrationQuery(InstanceIdPrefix: "p-", Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending]);
        await foreach (var instance in rig.Client.GetAllInstancesAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }

    private sealed record State(Step[] Rest, List<string> Trace);
}
