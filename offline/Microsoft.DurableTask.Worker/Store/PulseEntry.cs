namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Writes nothing: lets the journal try whether it can write again.</summary>
internal sealed class PulseEntry(long epoch) : JournalEntry(epoch)
{
    public override void Write(Tables tables)
    {
    }

    public override void Committed()
    {
    }

    public override void Failed(Exception cause)
    {
    }
}
