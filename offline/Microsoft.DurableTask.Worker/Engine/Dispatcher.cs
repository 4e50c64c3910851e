namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Runs turns and activities, so many at once. Never two turns of one instance: one that is woken while it runs gets another turn
/// after. What runs must not throw. Between wake-ups nothing runs and nothing polls.
/// </summary>
internal sealed class Dispatcher(int maxTurns, int maxActivities, Func<string, Task> runTurn, Func<long, Task> runActivity)
{
    private readonly Lock _gate = new();
    private readonly Queue<string> _ready = [];
    private readonly Queue<long> _activities = [];

    // Every instance that is ready or runs; true if it was woken while running.
    private readonly Dictionary<string, bool> _busy = new(StringComparer.Ordinal);
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _turns;
    private int _acting;
    private int _chores;
    private bool _open;

    private bool Runs => _turns + _acting + _chores > 0;

    private bool Idle => !Runs && (!_open || (_busy.Count == 0 && _activities.Count == 0));

    public void Open()
    {
        lock (_gate)
        {
            _open = true;
            Fill();
        }
    }

    /// <summary>Starts nothing more and completes when what runs has ended.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _open = false;
            Settle();
            return IdleAsync();
        }
    }

    /// <summary>Completes when nothing runs and nothing is ready to.</summary>
    public Task IdleAsync()
    {
        lock (_gate)
        {
            if (Idle)
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(source);
            return source.Task;
        }
    }

    public void Wake(IEnumerable<string> instances)
    {
        lock (_gate)
        {
            foreach (var instance in instances)
            {
                if (_busy.TryAdd(instance, false))
                {
                    _ready.Enqueue(instance);
                }
                else
                {
                    _busy[instance] = true;
                }
            }

            Fill();
        }
    }

    public void Queue(IEnumerable<long> activities)
    {
        lock (_gate)
        {
            foreach (var activity in activities)
            {
                _activities.Enqueue(activity);
            }

            Fill();
        }
    }

    /// <summary>Runs something that counts as work until it ends, even while nothing else may start.</summary>
    public void Run(Func<Task> chore)
    {
        lock (_gate)
        {
            _chores++;
        }

        Start(chore, () => _chores--);
    }

    private void Fill()
    {
        while (_open && _turns < maxTurns && _ready.TryDequeue(out var instance))
        {
            _turns++;
            _busy[instance] = false;
            Start(() => runTurn(instance), () => EndTurn(instance));
        }

        while (_open && _acting < maxActivities && _activities.TryDequeue(out var activity))
        {
            _acting++;
            Start(() => runActivity(activity), () => _acting--);
        }
    }

    private void EndTurn(string instance)
    {
        _turns--;
        if (_busy[instance])
        {
            _busy[instance] = false;
            _ready.Enqueue(instance);
        }
        else
        {
            _busy.Remove(instance);
        }
    }

    private void Start(Func<Task> work, Action ended) => _ = Task.Run(async () =>
    {
        try
        {
            await work();
        }
        finally
        {
            lock (_gate)
            {
                ended();
                Fill();
                Settle();
            }
        }
    });

    private void Settle()
    {
        if (Idle)
        {
            _waiting.ForEach(source => source.TrySetResult());
            _waiting.Clear();
        }
    }
}
