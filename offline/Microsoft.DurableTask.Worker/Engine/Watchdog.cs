namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Looks after turns that take long: what waits for them is kept on disk after a moment, and they themselves are given up in the end.
/// Between turns nothing runs.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly HashSet<Turn> _turns = [];
    private readonly TimeProvider _clock;
    private readonly TimeSpan _longest;
    private readonly Action<Turn> _keep;
    private readonly Action<Turn> _giveUp;
    private readonly ITimer _timer;
    private bool _armed;
    private bool _disposed;

    public Watchdog(DurableEngineOptions options, Action<Turn> keep, Action<Turn> giveUp)
    {
        _clock = options.TurnClock;
        _longest = options.LongestTurn;
        _keep = keep;
        _giveUp = giveUp;
        _timer = _clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Enter(Turn turn)
    {
        turn.Began = _clock.GetTimestamp();
        lock (_gate)
        {
            _turns.Add(turn);
            if (!_armed && !_disposed)
            {
                _armed = true;
                _timer.Change(Period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Leave(Turn turn)
    {
        lock (_gate)
        {
            _turns.Remove(turn);
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

    private void Look()
    {
        Turn[] long_;
        lock (_gate)
        {
            long_ = [.. _turns.Where(t => _clock.GetElapsedTime(t.Began) >= Period)];
            if (_armed = _turns.Count > 0 && !_disposed)
            {
                _timer.Change(Period, Timeout.InfiniteTimeSpan);
            }
        }

        foreach (var turn in long_)
        {
            if (_clock.GetElapsedTime(turn.Began) < _longest)
            {
                _keep(turn);
            }
            else
            {
                Leave(turn);
                _giveUp(turn);
            }
        }
    }
}
