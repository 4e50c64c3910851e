using System.Collections.Concurrent;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The file: one process at a time, one writing connection, as many reading ones as there are readers at once.</summary>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentBag<Connection> _readers = [];
    private readonly string _path;
    private readonly FileStream _lock;
    private volatile bool _disposed;

    /// <exception cref="IOException">Another process has the file, or it cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">It was written by another release.</exception>
    public Database(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Two engines on one file would both run its orchestrations. The lock ends with the process, however it ends.
        _lock = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            WriteAheadLog.Prepare(path);
            Writer = new(path, "journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", WriteAheadLog.Checkpoint);
            Schema.Prepare(Writer);
            Writer.Execute("UPDATE openings SET count = count + 1");
            Numbers = new(Writer.Number("SELECT count FROM openings"));
        }
        catch
        {
            Writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>For the journal only.</summary>
    public Connection Writer { get; }

    public Numbers Numbers { get; }

    /// <summary>Reads, in one snapshot, what was committed before the call.</summary>
    public T Read<T>(Func<Connection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
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

    public void Dispose()
    {
        _disposed = true;
        CloseReaders();
        Writer.Dispose();
        _lock.Dispose();
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
