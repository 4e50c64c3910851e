namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Writes nothing: lets the journal try whether it can write, and tells the sender when all that was posted before is on disk.</summary>
internal sealed class PulseEntry(long epoch, ISender? sender = null) : JournalEntry(epoch)
{
    public override void Write(Tables tables)
    {
    }

    public override void Committed() => sender?.Acknowledge();

    public override void Failed(Exception cause) => sender?.Refuse(cause);
}
