using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The file: one process at a time, one writing session, as many reading ones as there are readers at once.</summary>
internal sealed class Database : IDisposable
{
    private readonly ConcurrentBag<Session> _readers = [];
    private readonly string _connectionString;
    private readonly FileStream _lock;
    private volatile bool _disposed;

    static Database() => SQLitePCL.Batteries_V2.Init();

    /// <exception cref="IOException">Another process has the file.</exception>
    public Database(string path, string synchronous = "FULL")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Two engines on one file would both run its orchestrations. The lock ends with the process, however it ends.
        _lock = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
            Writer = new(_connectionString, "journal_mode=WAL", $"synchronous={synchronous}");
            Prepare(Writer);
        }
        catch
        {
            Writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>For the journal only.</summary>
    public Session Writer { get; }

    /// <summary>Reads what was committed before the call.</summary>
    public T Read<T>(Func<Session, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var session))
        {
            session = new(_connectionString, "query_only=1");
        }

        try
        {
            session.Execute("BEGIN");
            try
            {
                return read(session);
            }
            finally
            {
                session.Execute("COMMIT");
            }
        }
        finally
        {
            _readers.Add(session);
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
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static void Prepare(Session session)
    {
        var version = session.Scalar<long>("PRAGMA user_version");
        if (version == 0)
        {
            session.Execute($"BEGIN IMMEDIATE; {Schema.Create} PRAGMA user_version = {Schema.Version}; COMMIT;");
        }
        else if (version != Schema.Version)
        {
            throw new InvalidDataException($"The durable store has format {version}; this program reads format {Schema.Version}.");
        }
    }
}
