namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Something to be written whole or not at all, in the order of posting.</summary>
/// <param name="epoch">The journal's epoch when what this rests on was read; one of a former epoch is not written.</param>
internal abstract class JournalEntry(long epoch)
{
    public long Epoch { get; } = epoch;

    /// <summary>On the journal's thread. What it throws is the end of the whole transaction.</summary>
    public abstract void Write(Tables tables);

    /// <summary>On a pool thread, once it is on disk.</summary>
    public abstract void Committed();

    /// <summary>It is not on disk, and nobody may act as if it were.</summary>
    public abstract void Failed(Exception cause);
}
