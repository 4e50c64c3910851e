using System.Threading.Channels;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>
/// The only writer. Writes that come while a transaction is being forced to disk share the next one (group commit); each is
/// acknowledged after its commit, and what the commit sets off is made known before that.
/// </summary>
internal sealed class Journal
{
    private const int MostPerTransaction = 512;

    private readonly Channel<JournalEntry> _queue =
        Channel.CreateUnbounded<JournalEntry>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Session _session;
    private readonly Action<Effects> _committed;
    private readonly Task _loop;

    public Journal(Session session, Action<Effects> committed)
    {
        _session = session;
        _committed = committed;
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Completes when the write is on disk.</summary>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public Task<T> WriteAsync<T>(Func<Session, Effects, T> write)
    {
        var entry = new JournalEntry<T>(write);
        if (!_queue.Writer.TryWrite(entry))
        {
            entry.Fail(new ObjectDisposedException(nameof(Journal)));
        }

        return entry.Completion;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<Session, Effects> write) => WriteAsync<object?>((session, effects) =>
    {
        write(session, effects);
        return null;
    });

    /// <summary>Takes nothing more and completes when all that was taken is written.</summary>
    public async Task CloseAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var batch = new List<JournalEntry>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostPerTransaction && _queue.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<JournalEntry> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var entry in batch)
            {
                entry.Run(_session);
            }

            _session.Execute("COMMIT");
        }
#pragma warning disable CA1031 // A full disk must reach every asker and must not stop the journal.
        catch (Exception e)
#pragma warning restore CA1031
        {
            RollBack();
            batch.ForEach(entry => entry.Fail(e));
            return;
        }

        var effects = new Effects();
        batch.ForEach(entry => effects.Add(entry.Effects));
        _committed(effects);
        batch.ForEach(entry => entry.Acknowledge());
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (Data.Sqlite.SqliteException)
        {
            // SQLite rolls back by itself after some errors; then there is nothing left to do.
        }
    }
}
