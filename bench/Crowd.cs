using System.Diagnostics;

namespace MissionReg.Bench;

/// <summary>Clients who each do the same thing again as soon as they are answered.</summary>
internal static class Crowd
{
    public static async Task<Pace> RunAsync(int clients, int times, Func<Task> work)
    {
        var left = times;
        var waits = new List<double>(times);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var began = Stopwatch.GetTimestamp();
                await work();
                lock (waits)
                {
                    waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        })));
        waits.Sort();
        return new Pace(times / watch.Elapsed.TotalSeconds, waits[waits.Count / 2], waits[waits.Count * 95 / 100]);
    }
}
