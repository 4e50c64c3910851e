namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// A clock that stands still until it is moved. Timers fire on the thread that moves it, in the order of their due instants;
/// those of one instant in the order they were made in.
/// </summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(long Due, long Made), SimulatedTimer> armed = [];
    private DateTimeOffset now = start;
    private long made;

    /// <summary>The offset that the clock was set with; answers are written in it.</summary>
    public TimeSpan Offset => now.Offset;

    /// <summary>The current instant in <see cref="Offset"/>.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, callback, state, Interlocked.Increment(ref made));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Fires the earliest timer that is due at <paramref name="limit"/> or before, with the clock set to its instant.</summary>
    /// <param name="limit">Inclusive.</param>
    /// <param name="arrived">Told the instant before anything happens at it.</param>
    /// <returns>Whether there was one.</returns>
    public bool FireNext(DateTimeOffset limit, Action<DateTimeOffset>? arrived = null)
    {
        SimulatedTimer timer;
        lock (gate)
        {
            var next = armed.FirstOrDefault();
            if (next.Value is null || next.Key.Due > limit.UtcTicks)
            {
                return false;
            }

            timer = next.Value;
            Set(Math.Max(next.Key.Due, now.UtcTicks));
            timer.Rearm();
        }

        arrived?.Invoke(Now);
        timer.Fire();
        return true;
    }

    /// <summary>Moves on to an instant up to which nothing is due any more.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            Set(Math.Max(instant.UtcTicks, now.UtcTicks));
        }
    }

    /// <summary>Changes a timer under the clock's lock; <paramref name="due"/> is given the current ticks.</summary>
    internal void Arm(SimulatedTimer timer, Func<long, long?> due)
    {
        lock (gate)
        {
            if (timer.DueTicks is { } before)
            {
                armed.Remove((before, timer.Made));
            }

            timer.DueTicks = due(now.UtcTicks);
            if (timer.DueTicks is { } after)
            {
                armed.Add((after, timer.Made), timer);
            }
        }
    }

    private void Set(long utcTicks) => now = new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(now.Offset);
}
