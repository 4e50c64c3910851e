namespace Microsoft.DurableTask.Worker.Store;

/// <summary>
/// The only writer: a thread that writes all that waits in one transaction and forces it to disk once (group commit). Entries are
/// written in the order in which they were posted, so an entry may rest on one that is not on disk yet. When a transaction fails, all
/// that was posted fails with it, and a new epoch begins: what rests on anything from before is not written any more.
/// </summary>
/// <remarks>
/// After a failure nothing is written before <see cref="Database.Renew"/> has succeeded. A failed transaction may be there then, so
/// renewing begins a new epoch as well.
/// </remarks>
internal sealed class Journal
{
    private const int MostPerTransaction = 1024;

    private readonly object _gate = new();
    private readonly Database _database;
    private readonly Work _work;
    private readonly Action<Exception> _failed;
    private readonly Thread _thread;
    private List<JournalEntry> _queue = [];
    private int _pages;
    private long _epoch;
    private bool _sleeps;
    private bool _closed;

    /// <param name="database">Whose writing connection is for this alone.</param>
    /// <param name="work">Told of every entry on its way.</param>
    /// <param name="failed">Called when a transaction failed and the new epoch has begun, before those who wait are told.</param>
    public Journal(Database database, Work work, Action<Exception> failed)
    {
        _database = database;
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
        if (!_database.Sound)
        {
            GiveUp(batch, new IOException("Something written before could not be written."));
            return;
        }

        var fit = Array.FindAll(batch, entry => entry.Epoch == _epoch);
        if (fit.Length < batch.Length)
        {
            Fail(batch.Except(fit), new IOException("Something written just before could not be written."));
        }

        try
        {
            _database.Writer.Prepare("BEGIN IMMEDIATE").Run();
            foreach (var entry in fit)
            {
                entry.Write(_database.Tables);
            }

            _database.Writer.Prepare("COMMIT").Run();
        }
#pragma warning disable CA1031 // A full disk must reach every asker and must not stop the journal.
        catch (Exception e)
#pragma warning restore CA1031
        {
            RollBack();
            GiveUp(fit, e);
            return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(Tell, fit, preferLocal: false);
        Checkpoint();
    }

    private void Checkpoint()
    {
        try
        {
            _pages += _database.Writer.TakePagesWritten();
            if (_pages >= WriteAheadLog.UsualPages && _database.Writer.Checkpoint())
            {
                _pages = 0;
            }
        }
        catch (StoreException e)
        {
            GiveUp([], e);
        }
    }

    private void GiveUp(JournalEntry[] entries, Exception cause)
    {
        try
        {
            _database.Renew();
            _pages = 0;
        }
#pragma warning disable CA1031 // A file that has become too large, for one, is an ArgumentOutOfRangeException.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Tried again with the next batch; until then nothing is written.
        }

        Interlocked.Increment(ref _epoch);
        _failed(cause);
        Fail(entries, cause);
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
            _database.Writer.Prepare("ROLLBACK").Run();
        }
        catch (StoreException)
        {
            // SQLite rolls back by itself after some errors; then there is nothing left to do.
        }
    }
}
