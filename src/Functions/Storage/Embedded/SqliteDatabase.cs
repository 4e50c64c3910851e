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

    private readonly SqliteFile file;
    private readonly Channel<SqliteWrite> writes = Channel.CreateUnbounded<SqliteWrite>(new() { SingleReader = true });
    private readonly Thread thread;

    public SqliteDatabase(string file)
    {
        this.file = new SqliteFile(file);
        try
        {
            EmbeddedSchema.Prepare(this.file.Writer);
        }
        catch
        {
            this.file.Dispose();
            throw;
        }

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
        if (!file.IsSound)
        {
            // Only the writer can renew the file, and nobody may be writing.
            _ = writes.Writer.TryWrite(new SqliteWrite<int>(_ => 0));
        }

        return Task.FromResult(file.Read(work));
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
            file.Dispose();
        }
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
            file.RenewIfInDoubt();
            var writer = file.Writer;
            Rows.Execute(writer, "BEGIN IMMEDIATE");
            foreach (var write in group)
            {
                Rows.Execute(writer, "SAVEPOINT one");
                running = write;
                Rows.Execute(writer, write.Run(writer) ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
                running = null;
            }

            Rows.Execute(writer, "COMMIT");
            group.ForEach(w => w.Complete());
        }
#pragma warning disable CA1031 // Whatever went wrong, every caller of the group must learn that nothing of its work is on disk.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // On a full disk SQLite rolls back by itself: then the savepoint is missing, and what the write met is the cause.
            var cause = running?.Thrown ?? failure;
            if (cause is SqliteException { SqliteErrorCode: EmbeddedRefusal.InputOutput })
            {
                file.Doubt();
            }

            Rollback();
            group.ForEach(w => w.Fail(cause));
            return;
        }

        file.MoveLongLog();
    }

    private void Rollback()
    {
        try
        {
            Rows.Execute(file.Writer, "ROLLBACK");
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            // SQLite has already rolled back, as it does on a full disk; or the file could not be opened anew.
        }
    }
}
