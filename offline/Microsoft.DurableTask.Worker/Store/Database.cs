using System.Collections.Concurrent;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The file: one process at a time, one writing connection, as many reading ones as there are readers at once.</summary>
/// <remarks>
/// After the disk has failed nothing is read or written through the connections of before. What SQLite knows of the log and of the pages
/// it moved from there rests on a disk that took them, and an error of writing back is told only once. A connection opened afresh reads
/// the log by its checksums and moves all of it again.
/// </remarks>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentBag<Connection> _readers = [];
    private readonly ReaderWriterLockSlim _access = new(LockRecursionPolicy.SupportsRecursion);
    private readonly string _path;
    private readonly string _synchronous;
    private readonly FileStream _lock;
    private Connection? _writer;
    private bool _disposed;

    /// <exception cref="IOException">Another process has the file, or it cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">It was written by another release.</exception>
    public Database(string path, string synchronous = "FULL")
    {
        (_path, _synchronous) = (path, synchronous);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Two engines on one file would both run its orchestrations. The lock ends with the process, however it ends.
        _lock = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var writer = Writer();
            Schema.Prepare(writer);
            writer.Execute("UPDATE openings SET count = count + 1");
            Numbers = new(writer.Number("SELECT count FROM openings"));
        }
        catch
        {
            Close();
            _lock.Dispose();
            throw;
        }
    }

    public Numbers Numbers { get; }

    /// <summary>The writing connection, opened if it was closed. For the journal only, which alone closes it before the end.</summary>
    public Connection Writer()
    {
        _access.EnterWriteLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_writer is null)
            {
                WriteAheadLog.Prepare(_path);
                _writer = new(_path, "busy_timeout=5000", "journal_mode=WAL", $"synchronous={_synchronous}", "wal_autocheckpoint=0");
            }

            return _writer;
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    /// <summary>Reads, in one snapshot, what was committed before the call.</summary>
    public T Read<T>(Func<Connection, T> read)
    {
        EnterOpen();
        try
        {
            if (!_readers.TryTake(out var connection))
            {
                connection = new(_path, "query_only=1", "busy_timeout=5000");
            }

            try
            {
                return Read(connection, read);
            }
            finally
            {
                _readers.Add(connection);
            }
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>Closes all connections, as a killed process would; whoever needs the file next opens it.</summary>
    public void Close()
    {
        _access.EnterWriteLock();
        try
        {
            while (_readers.TryTake(out var reader))
            {
                reader.Dispose();
            }

            _writer?.Dispose();
            _writer = null;
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }

    /// <summary>Leaves everything in the database itself, if the disk takes it, and closes.</summary>
    public void Dispose()
    {
        _access.EnterWriteLock();
        try
        {
            _disposed = true;
            _writer?.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (StoreException)
        {
            // It is in the log, which stays.
        }
        finally
        {
            Close();
            _access.ExitWriteLock();
            _lock.Dispose();
        }
    }

    private static T Read<T>(Connection connection, Func<Connection, T> read)
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

    private void EnterOpen()
    {
        _access.EnterReadLock();
        while (_writer is null || _disposed)
        {
            _access.ExitReadLock();
            Writer();
            _access.EnterReadLock();
        }
    }
}
