using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>
/// The embedded database: one file, WAL, <c>synchronous=FULL</c>. All writes go through one thread that commits what has
/// gathered meanwhile in one transaction, so that many callers share an fsync; a write completes when it is on disk.
/// Reads run beside it on connections of their own.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private const int LargestGroup = 256;

    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly Channel<SqliteWrite> writes = Channel.CreateUnbounded<SqliteWrite>(new() { SingleReader = true });
    private readonly Thread thread;

    public SqliteDatabase(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        CreateForOurselvesOnly(file);
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        writer = Open();
        Execute(writer, "PRAGMA journal_mode=WAL");
        Execute(writer, "PRAGMA synchronous=FULL");
        EmbeddedSchema.Prepare(writer);
        thread = new Thread(WriteLoop) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> in a transaction. If it throws, nothing of it is written.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new SqliteWrite<T>(work);
        return writes.Writer.TryWrite(write) ? write.Task : throw new ObjectDisposedException(nameof(SqliteDatabase));
    }

    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = Open();
        return Task.FromResult(work(connection));
    }

    /// <summary>Whether it can be read.</summary>
    /// <returns>Nothing: it has no clock of its own.</returns>
    public Task<DateTimeOffset?> PingAsync(CancellationToken cancellationToken) =>
        ReadAsync(c =>
        {
            Rows.Scalar(c, "SELECT 1 FROM sqlite_schema LIMIT 1");
            return (DateTimeOffset?)null;
        }, cancellationToken);

    public void Dispose()
    {
        if (writes.Writer.TryComplete())
        {
            thread.Join();
            writer.Dispose();
            SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        }
    }

    /// <summary>SQLite would create it readable by all; the files it puts beside it take the mode of this one.</summary>
    private static void CreateForOurselvesOnly(string file)
    {
        // Never one that is there: closing it would let go of the locks that SQLite holds on it in this process.
        if (OperatingSystem.IsWindows() || File.Exists(file))
        {
            return;
        }

        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }

    private void WriteLoop()
    {
        while (writes.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var group = new List<SqliteWrite>();
            while (group.Count < LargestGroup && writes.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Commit(group);
        }
    }

    private void Commit(List<SqliteWrite> group)
    {
        SqliteWrite? running = null;
        try
        {
            Execute(writer, "BEGIN IMMEDIATE");
            foreach (var write in group)
            {
                Execute(writer, "SAVEPOINT one");
                running = write;
                Execute(writer, write.Run(writer) ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
                running = null;
            }

            Execute(writer, "COMMIT");
            group.ForEach(w => w.Complete());
        }
#pragma warning disable CA1031 // Whatever went wrong, every caller of the group must learn that nothing of its work is on disk.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Rollback();

            // On a full disk SQLite rolls back by itself: then the savepoint is missing, and what the write met is the cause.
            var cause = running?.Thrown ?? failure;
            group.ForEach(w => w.Fail(cause));
        }
    }

    private void Rollback()
    {
        try
        {
            Execute(writer, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back, as it does on a full disk.
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
