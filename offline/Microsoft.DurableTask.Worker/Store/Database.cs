using System.Collections.Concurrent;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The file: one process at a time, one writing connection, as many reading ones as there are readers at once.</summary>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentBag<Connection> _readers = [];
    private readonly string _path;
    private readonly string _synchronous;
    private readonly FileStream _lock;
    private readonly ReaderWriterLockSlim _open = new(LockRecursionPolicy.SupportsRecursion);
    private volatile bool _disposed;

    /// <exception cref="IOException">Another process has the file, or it cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">It was written by another release.</exception>
    public Database(string path, string synchronous = "FULL")
    {
        _path = path;
        _synchronous = synchronous;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Two engines on one file would both run its orchestrations. The lock ends with the process, however it ends.
        _lock = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Writer = OpenWriter();
            Schema.Prepare(Writer);
            Writer.Execute("UPDATE openings SET count = count + 1");
            Numbers = new(Writer.Number("SELECT count FROM openings"));
            Tables = new(Writer);
        }
        catch
        {
            Writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>For the journal only.</summary>
    public Connection Writer { get; private set; }

    /// <summary>For the journal only.</summary>
    public Tables Tables { get; private set; }

    /// <summary>Whether the file is as SQLite believes it to be. Only <see cref="Renew"/> changes that.</summary>
    public bool Sound { get; private set; } = true;

    public Numbers Numbers { get; }

    /// <summary>Reads, in one snapshot, what was committed before the call.</summary>
    public T Read<T>(Func<Connection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _open.EnterReadLock();
        try
        {
            if (!Sound)
            {
                // It may show what a power cut would take.
                throw new IOException("The durable store could not be forced to disk.");
            }

            return ReadOpen(read);
        }
        finally
        {
            _open.ExitReadLock();
        }
    }

    /// <summary>
    /// Closes the file and opens it anew, after anything of it could not be written or forced: what the system's cache holds of the
    /// log is written again, and from it every page that may have failed to reach the database. To go on instead would lose them.
    /// SQLite moves pages without forcing them while somebody reads, does not move them twice, and is told of the error but once.
    /// A transaction that failed may be there afterwards. For the journal only.
    /// </summary>
    /// <exception cref="IOException">It still cannot be written.</exception>
    /// <exception cref="StoreException">It still cannot be written.</exception>
    public void Renew()
    {
        _open.EnterWriteLock();
        try
        {
            Sound = false;
            CloseReaders();
            Writer.Dispose();
            Writer = OpenWriter();
            Tables = new(Writer);
            Sound = Writer.Checkpoint() ? true : throw new IOException("The log could not be moved into the database.");
        }
        finally
        {
            _open.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CloseReaders();
        if (Sound)
        {
            Writer.KeepLogOnClose(false);
        }

        Writer.Dispose();
        _lock.Dispose();
    }

    private Connection OpenWriter()
    {
        WriteAheadLog.Prepare(_path);
        return new(_path, "journal_mode=WAL", $"synchronous={_synchronous}", "busy_timeout=5000", "wal_autocheckpoint=0");
    }

    private T ReadOpen<T>(Func<Connection, T> read)
    {
        if (!_readers.TryTake(out var connection))
        {
            connection = new(_path, "query_only=1", "busy_timeout=5000");
        }

        try
        {
            connection.Prepare("BEGIN").Run();
            try
            {
                return read(connection);
            }
            finally
            {
                connection.Prepare("COMMIT").Run();
            }
        }
        finally
        {
            _readers.Add(connection);
            if (_disposed)
            {
                CloseReaders();
            }
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
