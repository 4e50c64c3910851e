namespace Microsoft.DurableTask.Worker.Store;

/// <summary>One write waiting for its transaction.</summary>
internal abstract class JournalEntry
{
    public Effects Effects { get; private set; } = new();

    /// <summary>Writes, or keeps the exception and leaves no effects.</summary>
    public void Run(Session session)
    {
        Effects = new();
        session.Execute("SAVEPOINT entry");
        try
        {
            Write(session);
            session.Execute("RELEASE entry");
        }
#pragma warning disable CA1031 // The exception belongs to whoever asked for this write, not to the others in the batch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            session.Execute("ROLLBACK TO entry");
            session.Execute("RELEASE entry");
            Effects = new();
            Refuse(e);
        }
    }

    /// <summary>Tells the asker, once all is on disk.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception cause);

    protected abstract void Write(Session session);

    protected abstract void Refuse(Exception reason);
}
