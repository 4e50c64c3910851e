namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Instances that are to have a turn: so many have it on pool threads at once, the others wait in line.</summary>
internal sealed class TurnQueue(int most, Action<LiveInstance> run)
{
    private const int Crowd = 4000;

    private readonly Lock _gate = new();
    private readonly Queue<LiveInstance> _line = [];
    private TaskCompletionSource? _room;
    private int _running;

    public void Add(LiveInstance live)
    {
        lock (_gate)
        {
            if (_running >= most)
            {
                _line.Enqueue(live);
                return;
            }

            _running++;
        }

        Start(live);
    }

    /// <summary>A turn has ended.</summary>
    /// <param name="again">The instance, if it is to have another: behind those who wait.</param>
    public void End(LiveInstance? again)
    {
        LiveInstance? next;
        lock (_gate)
        {
            if (again is not null)
            {
                _line.Enqueue(again);
            }

            if (!_line.TryDequeue(out next))
            {
                _running--;
            }

            if (_line.Count <= Crowd)
            {
                _room?.SetResult();
                _room = null;
            }
        }

        if (next is not null)
        {
            Start(next);
        }
    }

    /// <summary>Completes when not too many wait.</summary>
    public Task RoomAsync()
    {
        lock (_gate)
        {
            return _line.Count <= Crowd
                ? Task.CompletedTask
                : (_room ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Start(LiveInstance live) => ThreadPool.UnsafeQueueUserWorkItem(run, live, preferLocal: true);
}
