using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Tells those who wait for an instance that its status changed.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<InstanceRow?>> _changes = new(StringComparer.Ordinal);

    /// <summary>
    /// The instance at its next change; <see langword="null"/> if it may have changed unnoticed. Ask first, then look, then wait.
    /// </summary>
    public Task<InstanceRow?> NextChange(string instance)
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

    public void Changed(InstanceRow row)
    {
        TaskCompletionSource<InstanceRow?>? source;
        lock (_gate)
        {
            _changes.Remove(row.Id, out source);
        }

        source?.SetResult(row);
    }

    /// <summary>Has everybody look again: after a failure of the disk there may be what was told to have failed.</summary>
    public void LookAgain()
    {
        List<TaskCompletionSource<InstanceRow?>> waiting;
        lock (_gate)
        {
            waiting = [.. _changes.Values];
            _changes.Clear();
        }

        waiting.ForEach(source => source.SetResult(null));
    }
}
