using System.Diagnostics;

namespace MissionReg.Bench.Durable;

/// <summary>Clients who each begin again as soon as they are done, for a time rather than for a number of times.</summary>
internal sealed class ClosedLoop
{
    private readonly Lock gate = new();
    private readonly Func<int, Task> work;
    private readonly List<double> waits = [];
    private int begun;
    private volatile bool over;

    /// <param name="work">Given a number that no other run of it has.</param>
    public ClosedLoop(Func<int, Task> work) => this.work = work;

    /// <param name="clients">How many.</param>
    /// <param name="warmUp">What is done in it counts for nothing.</param>
    /// <param name="counted">How long the count takes.</param>
    /// <param name="around">Called when the count begins and when it ends, while the clients go on.</param>
    public async Task<Waits> RunAsync(int clients, TimeSpan warmUp, TimeSpan counted, Action around)
    {
        var running = Enumerable.Range(0, clients).Select(_ => Task.Run(RepeatAsync)).ToArray();
        await OrFailureAsync(running, Task.Delay(warmUp));
        Clear();
        around();
        var watch = Stopwatch.StartNew();
        await OrFailureAsync(running, Task.Delay(counted));
        var seconds = watch.Elapsed.TotalSeconds;
        around();
        var taken = Clear();
        over = true;
        await Task.WhenAll(running);
        return new(seconds, taken);
    }

    private static async Task OrFailureAsync(Task[] running, Task pause) => await await Task.WhenAny([pause, .. running]);

    private async Task RepeatAsync()
    {
        while (!over)
        {
            var began = Stopwatch.GetTimestamp();
            await work(Interlocked.Increment(ref begun));
            var wait = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            lock (gate)
            {
                waits.Add(wait);
            }
        }
    }

    private double[] Clear()
    {
        lock (gate)
        {
            var taken = waits.ToArray();
            waits.Clear();
            return taken;
        }
    }
}
