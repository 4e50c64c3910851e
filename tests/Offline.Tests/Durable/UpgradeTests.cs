using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Store;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>A file that the first release of the engine left behind is taken over with all that sleeps in it.</summary>
public sealed class UpgradeTests
{
    private static readonly DateTimeOffset Left = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_slept_in_a_file_of_the_first_format_wakes_where_it_stood()
    {
        await using var rig = new EngineRig(
            r => r.Orchestrator("case", async c =>
            {
                var due = await c.CallActivityAsync<int>("days");
                using var race = new CancellationTokenSource();
                var first = c.WaitForExternalEvent<string>("changed");
                await c.CreateTimer(TimeSpan.FromDays(due), race.Token);
                return $"{await first} after {due} days at {c.CurrentUtcDateTime:yyyy-MM-dd}";
            }).Activity<object>("days", _ => throw new InvalidOperationException("It has been answered.")),
            Left,
            prepare: path => Write(path, Case));

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await rig.ReadAsync("ALM-1")).RuntimeStatus);
        await rig.AdvanceAsync(TimeSpan.FromDays(41));

        Assert.Equal("signed after 40 days at 2026-04-11", await rig.OutputAsync<string>("ALM-1"));
        Assert.Equal("\"in\"", (await rig.ReadAsync("ALM-0")).SerializedOutput);
    }

    [Fact]
    public async Task Activities_and_parents_of_the_first_format_get_their_answers()
    {
        await using var rig = new EngineRig(
            r => r
                .Orchestrator("parent", async c => $"{await c.CallSubOrchestratorAsync<string>("child")} and done")
                .Orchestrator("child", async c => await c.CallActivityAsync<string>("render", "paper"))
                .Activity<string>("render", what => $"{what} rendered"),
            Left,
            prepare: path => Write(path, Family));
        await rig.DrainAsync();

        Assert.Equal("paper rendered", await rig.OutputAsync<string>("c"));
        Assert.Equal("paper rendered and done", await rig.OutputAsync<string>("p"));
    }

    [Fact]
    public void A_file_of_a_later_format_is_refused()
    {
        Assert.Contains(
            "format 99",
            Assert.Throws<InvalidDataException>(() => new EngineRig(_ => { }, prepare: path => Write(path, "PRAGMA user_version = 99;"))).Message,
            StringComparison.Ordinal);
    }

    private static string Ticks(double days) => Left.AddDays(days).UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Case => $"""
        INSERT INTO instances VALUES ('ALM-0','case','','e0',1,{Ticks(-2)},{Ticks(-1)},NULL,'"in"',NULL,NULL,NULL,NULL,NULL,NULL);
        INSERT INTO instances VALUES ('ALM-1','case','','e1',0,{Ticks(-1)},{Ticks(-1)},'"ALM-1"',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
        INSERT INTO history VALUES ('ALM-1',0,'turn-started',{Ticks(-1)},NULL,NULL), ('ALM-1',1,'activity-scheduled',0,'days',NULL),
          ('ALM-1',2,'turn-started',{Ticks(0)},NULL,NULL), ('ALM-1',3,'task-completed',0,NULL,'40'), ('ALM-1',4,'timer-scheduled',1,NULL,NULL);
        INSERT INTO timers VALUES ('ALM-1',1,{Ticks(40)});
        INSERT INTO inbox VALUES (7,'ALM-1',{Ticks(0)},'event-raised',0,'changed','"signed"');
        """;

    private static string Family => $"""
        INSERT INTO instances VALUES ('p','parent','','ep',0,{Ticks(-1)},{Ticks(-1)},NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
        INSERT INTO instances VALUES ('c','child','','ec',0,{Ticks(-1)},{Ticks(-1)},NULL,NULL,NULL,NULL,'p','parent','ep',0);
        INSERT INTO history VALUES ('p',0,'turn-started',{Ticks(-1)},NULL,NULL), ('p',1,'sub-orchestration-scheduled',0,'child','c'),
          ('c',0,'turn-started',{Ticks(-1)},NULL,NULL), ('c',1,'activity-scheduled',0,'render',NULL);
        INSERT INTO activities VALUES (3,'c','ec',0,'render','','"paper"');
        """;

    private static void Write(string path, string rows)
    {
        using var connection = new Connection(path, "journal_mode=WAL");
        connection.Execute(
            """
            CREATE TABLE instances (id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, execution TEXT NOT NULL,
              status INTEGER NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, input TEXT, output TEXT, failure TEXT,
              custom_status TEXT, parent TEXT, parent_name TEXT, parent_execution TEXT, parent_task INTEGER) WITHOUT ROWID;
            CREATE INDEX instances_by_parent ON instances (parent) WHERE parent IS NOT NULL;
            CREATE TABLE history (instance TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER, name TEXT, data TEXT,
              PRIMARY KEY (instance, seq)) WITHOUT ROWID;
            CREATE TABLE inbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
              number INTEGER, name TEXT, data TEXT);
            CREATE INDEX inbox_by_instance ON inbox (instance, seq);
            CREATE TABLE timers (instance TEXT NOT NULL, task INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (instance, task)) WITHOUT ROWID;
            CREATE INDEX timers_by_due ON timers (due, instance);
            CREATE TABLE activities (id INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, execution TEXT NOT NULL, task INTEGER NOT NULL,
              name TEXT NOT NULL, version TEXT NOT NULL, input TEXT);
            CREATE INDEX activities_by_instance ON activities (instance);
            PRAGMA user_version = 1;
            """);
        connection.Execute(rows);
    }
}
