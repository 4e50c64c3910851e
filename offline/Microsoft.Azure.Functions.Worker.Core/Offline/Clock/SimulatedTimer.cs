namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A timer of a <see cref="SimulatedClock"/>, with the limits of a real one.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state, long made) : ITimer
{
    // Longer ones throw on the system's clock too: what runs here has to run there.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly ExecutionContext? execution = ExecutionContext.Capture();
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private bool disposed;

    public long Made => made;

    /// <summary>When the timer is due, in UTC ticks; <see langword="null"/> when it is not armed. Guarded by the clock.</summary>
    public long? DueTicks { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        if (disposed)
        {
            return false;
        }

        this.period = period;
        if (dueTime == TimeSpan.Zero)
        {
            // Due at once is due without any move of the clock.
            clock.Arm(this, _ => null);
            ThreadPool.QueueUserWorkItem(_ => Fire());
            dueTime = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
        }

        clock.Arm(this, now => dueTime == Timeout.InfiniteTimeSpan ? null : now + dueTime.Ticks);
        return true;
    }

    /// <summary>Called under the clock's lock when the timer has been taken to fire.</summary>
    public void Rearm() => clock.Arm(this, now => period > TimeSpan.Zero ? now + period.Ticks : null);

    public void Fire()
    {
        if (disposed)
        {
            return;
        }

        if (execution is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(execution, _ => callback(state), null);
        }
    }

    public void Dispose()
    {
        disposed = true;
        clock.Arm(this, _ => null);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan && (time < TimeSpan.Zero || time > Longest))
        {
            throw new ArgumentOutOfRangeException(name);
        }
    }
}
