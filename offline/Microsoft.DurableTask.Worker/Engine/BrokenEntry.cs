using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Begins a new epoch: what an instance did cannot be followed up, so all is taken up again from the file.</summary>
internal sealed class BrokenEntry(long epoch, Exception cause) : JournalEntry(epoch)
{
    public override void Write(Tables tables) => throw new IOException("A turn could not be brought to its end.", cause);

    public override void Committed()
    {
    }

    public override void Failed(Exception cause)
    {
    }
}
