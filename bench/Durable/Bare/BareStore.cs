using Microsoft.DurableTask.Worker.Store;
using SQLitePCL;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>
/// The least that writing an engine's rows takes: its tables, its pragmas, one thread that writes, statements prepared once,
/// and one commit for all that wait. It replays nothing, runs no code, reads nothing.
/// </summary>
internal sealed class BareStore : IDisposable
{
    private readonly Lock naming = new();
    private readonly object gate = new();
    private readonly Specimens specimens;
    private readonly int parts;
    private readonly bool whole;
    private readonly sqlite3 database;
    private readonly TableStatements[] tables;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Thread writer;
    private List<(BareWorkflow Workflow, int Part, TaskCompletionSource Kept)> waiting = [];
    private long named;
    private bool closed;

    /// <param name="parts">How often a client waits for its commit in one workflow.</param>
    /// <param name="whole">Whether it also writes what the engine wrote again or deleted.</param>
    public BareStore(string path, Specimens specimens, int parts, bool whole)
    {
        (this.specimens, this.parts, this.whole) = (specimens, parts, whole);
        Batteries_V2.Init();
        WriteAheadLog.Prepare(path);
        _ = raw.sqlite3_open_v2(path, out database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        foreach (var sql in (string[])["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", $"PRAGMA wal_autocheckpoint={WriteAheadLog.UsualPages}", .. specimens.Schema])
        {
            Statement.Check(database, raw.sqlite3_exec(database, sql));
        }

        // Numbers of the specimens' size: SQLite keeps small ones in fewer bytes.
        named = specimens.Each.Max(e => e.Instance.Values[specimens.Tables[e.Instance.Table].Instance] as long? ?? 0);
        tables = [.. specimens.Tables.Select(t => new TableStatements(database, t))];
        (begin, commit) = (new(database, "BEGIN IMMEDIATE"), new(database, "COMMIT"));
        writer = new Thread(Write) { IsBackground = true };
        writer.Start();
    }

    public async Task KeepAsync(int number)
    {
        var specimen = specimens.Each[number % specimens.Each.Length];
        var workflow = Name(specimen);
        for (var part = 0; part < parts; part++)
        {
            var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gate)
            {
                waiting.Add((workflow, part, kept));
                Monitor.Pulse(gate);
            }

            await kept.Task;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }

        writer.Join();
        Array.ForEach(tables, t => t.Dispose());
        begin.Dispose();
        commit.Dispose();
        database.Dispose();
    }

    // Ids of the specimens' kind: sorted by time or not, which decides how many pages a commit touches.
    private BareWorkflow Name(Specimen specimen)
    {
        var shape = specimens.Tables[specimen.Instance.Table];
        var sorted = specimen.Instance.Values[shape.Columns.IndexOf("id")] is string { Length: 32 } id && id[12] == '7';
        lock (naming)
        {
            var name = (sorted ? Guid.CreateVersion7() : Guid.NewGuid()).ToString("N");
            return new(specimen, shape.Numbered ? ++named : name, name);
        }
    }

    private void Write()
    {
        var group = new List<(BareWorkflow Workflow, int Part, TaskCompletionSource Kept)>();
        while (true)
        {
            lock (gate)
            {
                while (waiting.Count == 0 && !closed)
                {
                    Monitor.Wait(gate);
                }

                if (waiting.Count == 0)
                {
                    return;
                }

                (group, waiting) = (waiting, group);
            }

            begin.Run();
            foreach (var (workflow, part, _) in group)
            {
                workflow.Insert(tables, part, parts);
                if (whole)
                {
                    workflow.Pass(tables, part, parts, specimens.Updates);
                }
            }

            commit.Run();
            group.ForEach(w => w.Kept.SetResult());
            group.Clear();
        }
    }
}
