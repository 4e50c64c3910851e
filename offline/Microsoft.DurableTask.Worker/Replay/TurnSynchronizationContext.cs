namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Keeps an orchestrator on the thread of its turn. Durable tasks are answered on that thread, so their continuations run there
/// at once; a continuation that comes from another thread, or after the turn, is the mark of a non-durable await.
/// </summary>
internal sealed class TurnSynchronizationContext(Action wentAsyncAfterTurn) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private bool _ended;

    public bool WentAsync { get; private set; }

    public bool IsTurnThread
    {
        get
        {
            lock (_gate)
            {
                return !_ended && Environment.CurrentManagedThreadId == _thread;
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        var late = false;
        lock (_gate)
        {
            if (!_ended && Environment.CurrentManagedThreadId == _thread)
            {
                _posted.Enqueue((d, state));
                return;
            }

            late = _ended && !WentAsync;
            WentAsync = true;
        }

        if (late)
        {
            wentAsyncAfterTurn();
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator cannot be called into from another thread.");

    public override SynchronizationContext CreateCopy() => this;

    public void Pump()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) next;
            lock (_gate)
            {
                if (!_posted.TryDequeue(out next))
                {
                    return;
                }
            }

            next.Callback(next.State);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _ended = true;
        }
    }
}
