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

    /// <summary>After the file was opened anew: what was told as failed may be in it.</summary>
    public void AllMayHaveChanged()
    {
        TaskCompletionSource<InstanceRow?>[] sources;
        lock (_gate)
        {
            sources = [.. _changes.Values];
            _changes.Clear();
        }

        Array.ForEach(sources, source => source.SetResult(null));
    }
}
