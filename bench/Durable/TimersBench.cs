using System.Diagnostics;
using Microsoft.DurableTask.Client;
using MissionReg.Bench.Durable.Bare;

namespace MissionReg.Bench.Durable;

/// <summary>Many instances whose timers are due at one instant.</summary>
internal static class TimersBench
{
    private const int Makers = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Between looks at the table: counting what is left in it takes time of the engine's.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<TimersTally> RunAsync(Folder folder, int count)
    {
        var wakes = new WakeTimes(count);
        await using var engine = Engine.Open(folder.Database, registry => Sleep.Register(registry, wakes.Note));
        engine.Start();

        // As many before, for the code to be compiled, and to see how long making them takes; none of these counts.
        var watch = Stopwatch.StartNew();
        await Crowd.RunAsync(Makers, count, () => Sleep.BeginAsync(engine.Client, WakeTimes.Nobody, DateTime.UtcNow.AddMilliseconds(100)));
        await engine.DrainAsync(CancellationToken.None);
        var lead = TimeSpan.FromSeconds(2) + (watch.Elapsed * 2);
        var due = DateTime.UtcNow + (lead < Longest ? lead : Longest);

        var ids = new string[count];
        var next = -1;
        await Crowd.RunAsync(Makers, count, async () =>
        {
            var number = Interlocked.Increment(ref next);
            ids[number] = await Sleep.BeginAsync(engine.Client, number, due);
        });
        if (DateTime.UtcNow > due - TimeSpan.FromMilliseconds(500))
        {
            throw new InvalidOperationException("The timers were due before all of them were set.");
        }

        var left = await Task.Factory.StartNew(() => Drain(folder.Database, due, count), TaskCreationOptions.LongRunning);
        await engine.DrainAsync(CancellationToken.None);
        await CheckAsync(engine.Client, ids);
        return TimersTally.Of(wakes.Lags(due), left);
    }

    /// <summary>How long after the due time each left the table of timers for good, by looking now and then.</summary>
    private static Waits Drain(string database, DateTime due, int count)
    {
        using var connection = Reading.Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM timers WHERE due <= $due";
        command.Parameters.AddWithValue("$due", due.Ticks);
        var lags = new double[count];
        Thread.Sleep(due - DateTime.UtcNow);
        for (var gone = 0; gone < count;)
        {
            var now = count - (int)(long)command.ExecuteScalar()!;
            var lag = (DateTime.UtcNow - due).TotalMilliseconds;
            lags.AsSpan(gone, now - gone).Fill(lag);
            gone = now;
            if (lag > Longest.TotalMilliseconds)
            {
                throw new InvalidOperationException($"{count - gone} timers have not fired {lag:F0} ms after they were due.");
            }

            Thread.Sleep(Pause);
        }

        return new(lags[^1] / 1000, lags);
    }

    private static async Task CheckAsync(DurableTaskClient client, string[] ids)
    {
        foreach (var (number, id) in ids.Index())
        {
            var ended = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
            if (ended is not { RuntimeStatus: OrchestrationRuntimeStatus.Completed } || ended.ReadOutputAs<int>() != number)
            {
                throw new InvalidOperationException($"Sleeper {number} ended {ended?.RuntimeStatus} with {ended?.SerializedOutput}.");
            }
        }
    }
}
