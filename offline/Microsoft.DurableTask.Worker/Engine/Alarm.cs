namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// One timer for the earliest of all due times. It sleeps half a day at most: longer waits overflow timers (49 days), and a wall
/// clock that was set forward is noticed by then.
/// </summary>
internal sealed class Alarm : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(12);

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Action _ring;
    private readonly ITimer _timer;
    private DateTime _due = DateTime.MaxValue;
    private bool _disposed;

    /// <param name="clock">The engine's clock.</param>
    /// <param name="ring">Called once when the due time has come, with none set any more.</param>
    public Alarm(TimeProvider clock, Action ring)
    {
        _clock = clock;
        _ring = ring;
        _timer = clock.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Rings at this time, or earlier if it was set so; at once if the time has come.</summary>
    public void Set(DateTime utc)
    {
        lock (_gate)
        {
            if (_disposed || utc >= _due)
            {
                return;
            }

            _due = utc;
        }

        Check();
    }

    /// <summary>Rings now if it is time to.</summary>
    /// <returns>Whether it rang.</returns>
    public bool Check()
    {
        lock (_gate)
        {
            if (_disposed || _due == DateTime.MaxValue)
            {
                return false;
            }

            var left = _due - _clock.GetUtcNow().UtcDateTime;
            if (left > TimeSpan.Zero)
            {
                // Timers count whole milliseconds and must not fire before the due time.
                var sleep = TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
                _timer.Change(sleep < LongestSleep ? sleep : LongestSleep, Timeout.InfiniteTimeSpan);
                return false;
            }

            _due = DateTime.MaxValue;
            _ring();
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }
}
