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

    public void Changed(IEnumerable<string> instances)
    {
        lock (_gate)
        {
            foreach (var instance in instances)
            {
                if (_changes.Remove(instance, out var source))
                {
                    source.SetResult();
                }
            }
        }
    }
}
