namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Tells those who wait for an instance that its status changed.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _changes = new(StringComparer.Ordinal);

    /// <summary>Completes at the next change. Ask first, then look, then wait.</summary>
    public Task NextChange(string instance)
    {
        lock (_gate)
        {
            if (!_changes.TryGetValue(instance, out var source))
            {
                _changes.Add(instance, source = new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            return source.Task;
        }
    }

    public void Changed(string instance)
    {
        TaskCompletionSource? source;
        lock (_gate)
        {
            _changes.Remove(instance, out source);
        }

        source?.SetResult();
    }
}
