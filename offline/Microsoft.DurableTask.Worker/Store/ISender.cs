namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Whoever must know what became of a message: a client that waits, or an activity with an answer.</summary>
internal interface ISender
{
    /// <summary>The message, or the turn that took it, is on disk.</summary>
    void Acknowledge();

    /// <summary>It is not, and never will be.</summary>
    void Refuse(Exception cause);
}
