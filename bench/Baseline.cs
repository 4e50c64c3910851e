using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MissionReg.Bench;

/// <summary>
/// The least that keeping a submission takes: its scans written and flushed to files, then as many rows and bytes as the
/// service keeps for it in one table under <c>synchronous=FULL</c>. One thread writes; whatever waits shares a commit.
/// </summary>
internal sealed class Baseline : IDisposable
{
    private const int LargestGroup = 256;

    private readonly string folder;
    private readonly Footprint footprint;
    private readonly byte[] row;
    private readonly SqliteConnection connection;
    private readonly Channel<TaskCompletionSource> waiting = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Thread writer;
    private long files;

    public Baseline(string folder, Footprint footprint)
    {
        this.folder = folder;
        this.footprint = footprint;
        row = new byte[footprint.Bytes / footprint.Rows];
        Random.Shared.NextBytes(row);
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "baseline.db"), Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, content BLOB NOT NULL)");
        writer = new Thread(Write) { IsBackground = true };
        writer.Start();
    }

    public async Task KeepAsync()
    {
        foreach (var (_, scan) in Application.Scans)
        {
            await using var file = new FileStream(Path.Combine(folder, $"{Interlocked.Increment(ref files)}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
            await file.WriteAsync(scan);
            file.Flush(flushToDisk: true);
        }

        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(kept);
        await kept.Task;
    }

    public void Dispose()
    {
        waiting.Writer.Complete();
        writer.Join();
        connection.Dispose();
    }

    private void Write()
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO kept (content) VALUES ($content)";
        insert.Parameters.AddWithValue("$content", row);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var group = new List<TaskCompletionSource>();
            Execute("BEGIN IMMEDIATE");
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var kept))
            {
                group.Add(kept);
                for (var i = 0; i < footprint.Rows; i++)
                {
                    insert.ExecuteNonQuery();
                }
            }

            Execute("COMMIT");
            group.ForEach(k => k.SetResult());
        }
    }

    private void Execute(string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literals of this class.
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
