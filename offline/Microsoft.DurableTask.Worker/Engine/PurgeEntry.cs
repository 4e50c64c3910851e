using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Removes a finished instance.</summary>
internal sealed class PurgeEntry(LiveInstance live, Instances instances) : JournalEntry(live.Epoch)
{
    private readonly TaskCompletionSource<bool> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<bool> Task => _source.Task;

    public override void Write(Tables tables) => tables.Purge(live.Key);

    public override void Committed()
    {
        instances.Remove(live);
        _source.TrySetResult(true);
    }

    public override void Failed(Exception cause) => _source.TrySetException(cause);
}
