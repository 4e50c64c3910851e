namespace Microsoft.DurableTask.Worker.Store;

/// <summary>
/// The only writer: a thread that writes all that waits in one transaction and forces it to disk once (group commit). Entries are
/// written in the order in which they were posted, so an entry may rest on one that is not on disk yet. When a transaction fails, all
/// that was posted fails with it, and a new epoch begins: what rests on anything from before is not written any more.
/// </summary>
/// <remarks>
/// The connection is kept after a failure. SQLite makes a transaction known only after it was forced to disk and writes the next one
/// over it, page for page, so pages that the system may have dropped are written anew. A connection opened afresh would instead take
/// the failed transaction from the system's cache for a committed one; see <see cref="WriteAheadLog.Prepare"/>.
/// </remarks>
internal sealed class Journal
{
    private const int MostPerTransaction = 1024;

    private readonly object _gate = new();
    private readonly Connection _connection;
    private readonly Tables _tables;
    private readonly Work _work;
    private readonly Action<Exception> _failed;
    private readonly Thread _thread;
    private List<JournalEntry> _queue = [];
    private long _epoch;
    private bool _sleeps;
    private bool _closed;

    /// <param name="connection">The writing one.</param>
    /// <param name="work">Told of every entry on its way.</param>
    /// <param name="failed">Called when a transaction failed and the new epoch has begun, before those who wait are told.</param>
    public Journal(Connection connection, Work work, Action<Exception> failed)
    {
        _connection = connection;
        _tables = new(connection);
        _work = work;
        _failed = failed;
        _thread = new(Run) { IsBackground = true, Name = "Durable journal" };
        _thread.Start();
    }

    public long Epoch => Volatile.Read(ref _epoch);

    /// <summary>Never throws: an entry that cannot be written is told so.</summary>
    public void Post(JournalEntry entry)
    {
        _work.Enter();
        lock (_gate)
        {
            if (!_closed)
            {
                _queue.Add(entry);
                if (_sleeps)
                {
                    _sleeps = false;
                    Monitor.Pulse(_gate);
                }

                return;
            }
        }

        Fail([entry], new ObjectDisposedException(nameof(Journal)));
    }

    /// <summary>Takes nothing more and returns when all that was taken is written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
    }

    private void Run()
    {
        var entries = new List<JournalEntry>();
        while (Take(ref entries))
        {
            foreach (var batch in entries.Chunk(MostPerTransaction))
            {
                Commit(batch);
            }

            entries.Clear();
        }
    }

    private bool Take(ref List<JournalEntry> entries)
    {
        lock (_gate)
        {
            while (_queue.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                _sleeps = true;
                Monitor.Wait(_gate);
            }

            _sleeps = false;
            (_queue, entries) = (entries, _queue);
            return true;
        }
    }

    private void Commit(JournalEntry[] batch)
    {
        var fit = Array.FindAll(batch, entry => entry.Epoch == _epoch);
        if (fit.Length < batch.Length)
        {
            Fail(batch.Except(fit), new IOException("Something written just before could not be written."));
        }

        try
        {
            _connection.Prepare("BEGIN IMMEDIATE").Run();
            foreach (var entry in fit)
            {
                entry.Write(_tables);
            }

            _connection.Prepare("COMMIT").Run();
        }
#pragma warning disable CA1031 // A full disk must reach every asker and must not stop the journal.
        catch (Exception e)
#pragma warning restore CA1031
        {
            RollBack();
            Interlocked.Increment(ref _epoch);
            _failed(e);
            Fail(fit, e);
            return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(Tell, fit, preferLocal: false);
    }

    // Not on the journal's thread, which has the next transaction to write.
    private void Tell(JournalEntry[] committed)
    {
        foreach (var entry in committed)
        {
            entry.Committed();
            _work.Leave();
        }
    }

    private void Fail(IEnumerable<JournalEntry> entries, Exception cause)
    {
        foreach (var entry in entries)
        {
            entry.Failed(cause);
            _work.Leave();
        }
    }

    private void RollBack()
    {
        try
        {
            _connection.Prepare("ROLLBACK").Run();
        }
        catch (StoreException)
        {
            // SQLite rolls back by itself after some errors; then there is nothing left to do.
        }
    }
}
