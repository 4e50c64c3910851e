namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Keeps an orchestrator on the thread of its turn. Durable tasks are answered on that thread, so their continuations run there
/// at once; a continuation that comes from another thread, or after the turn, is the mark of a non-durable await.
/// </summary>
internal sealed class TurnSynchronizationContext(Action wentAsyncAfterTurn) : SynchronizationContext
{
    private const int Open = 0;
    private const int Strayed = 1;
    private const int Closed = 2;
    private const int Reported = 3;

    private readonly int _thread = Environment.CurrentManagedThreadId;
    private Queue<(SendOrPostCallback Callback, object? State)>? _posted;
    private int _state;

    public bool IsTurnThread => Environment.CurrentManagedThreadId == _thread && Volatile.Read(ref _state) < Closed;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsTurnThread)
        {
            (_posted ??= []).Enqueue((d, state));
        }
        else
        {
            Stray();
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator cannot be called into from another thread.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what was posted on the turn's thread.</summary>
    public void Pump()
    {
        while (_posted is not null && _posted.TryDequeue(out var next))
        {
            next.Callback(next.State);
        }
    }

    /// <summary>Something of the orchestrator's happened on another thread or after the turn.</summary>
    public void Stray()
    {
        if (Interlocked.CompareExchange(ref _state, Strayed, Open) == Closed
            && Interlocked.CompareExchange(ref _state, Reported, Closed) == Closed)
        {
            wentAsyncAfterTurn();
        }
    }

    /// <summary>Gives the turn up, from any thread: nothing runs here any more, and nothing that strays is reported.</summary>
    public void End() => Volatile.Write(ref _state, Reported);

    /// <summary>Ends the turn: nothing runs here any more, and whatever strays from now on is reported.</summary>
    /// <returns>Whether something strayed before.</returns>
    public bool Close() =>
        Interlocked.CompareExchange(ref _state, Closed, Open) != Open
        && Interlocked.CompareExchange(ref _state, Reported, Strayed) == Strayed;
}
