namespace MissionReg.Offline.Tests.Durable;

/// <summary>A clock that moves only when told; its timers overflow where the real ones do.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Sets the clock back, or forward, without anything firing.</summary>
    public void Jump(DateTimeOffset to)
    {
        lock (_gate)
        {
            _now = to;
        }
    }

    /// <summary>Moves to the next timer not after <paramref name="end"/> and fires it.</summary>
    /// <returns>False if there is none; the clock then stands at <paramref name="end"/>.</returns>
    public bool Step(DateTimeOffset end)
    {
        ManualTimer? next;
        lock (_gate)
        {
            next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            _now = next is null ? end : Later(_now, next.Due!.Value);
            if (next is not null)
            {
                next.Due = null;
            }
        }

        next?.Fire();
        return next is not null;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime, LongestTimer);
            lock (clock._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
