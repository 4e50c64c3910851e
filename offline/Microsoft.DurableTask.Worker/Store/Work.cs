namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Counts what is under way: turns and activities that are ready or run, and entries on their way to the disk.</summary>
internal sealed class Work
{
    private readonly Lock _gate = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _count;

    /// <summary>What sets something off enters it before it leaves itself, so that the count does not touch zero in between.</summary>
    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0)
        {
            Settle();
        }
    }

    /// <summary>Completes when nothing is under way.</summary>
    public Task IdleAsync()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add(source);
        }

        Settle();
        return source.Task;
    }

    private void Settle()
    {
        lock (_gate)
        {
            if (Volatile.Read(ref _count) == 0)
            {
                _waiting.ForEach(source => source.SetResult());
                _waiting.Clear();
            }
        }
    }
}
