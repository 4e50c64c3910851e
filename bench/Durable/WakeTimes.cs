namespace MissionReg.Bench.Durable;

/// <summary>When the code of each sleeper ran on after its timer.</summary>
internal sealed class WakeTimes(int count)
{
    /// <summary>The number of those who do not count.</summary>
    public const int Nobody = -1;

    private readonly long[] ticks = new long[count];
    private readonly int[] times = new int[count];

    public void Note(int number)
    {
        if (number != Nobody)
        {
            ticks[number] = DateTime.UtcNow.Ticks;
            Interlocked.Increment(ref times[number]);
        }
    }

    /// <exception cref="InvalidOperationException">One woke early, never or twice.</exception>
    public Waits Lags(DateTime due)
    {
        foreach (var (number, woken) in times.Index())
        {
            if (woken != 1 || ticks[number] < due.Ticks)
            {
                throw new InvalidOperationException($"Sleeper {number} woke {woken} times, {ticks[number] - due.Ticks} ticks after its timer was due.");
            }
        }

        var lags = Array.ConvertAll(ticks, t => TimeSpan.FromTicks(t - due.Ticks).TotalMilliseconds);
        return new(lags.Max() / 1000, lags);
    }
}
