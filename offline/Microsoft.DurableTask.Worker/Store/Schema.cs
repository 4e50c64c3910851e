namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The tables; README.md says what they mean. Times are UTC ticks.</summary>
internal static class Schema
{
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE instances (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          version TEXT NOT NULL,
          execution TEXT NOT NULL,
          status INTEGER NOT NULL,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          input TEXT,
          output TEXT,
          failure TEXT,
          custom_status TEXT,
          parent TEXT,
          parent_name TEXT,
          parent_execution TEXT,
          parent_task INTEGER) WITHOUT ROWID;
        CREATE INDEX instances_by_parent ON instances (parent) WHERE parent IS NOT NULL;

        CREATE TABLE history (
          instance TEXT NOT NULL,
          seq INTEGER NOT NULL,
          kind TEXT NOT NULL,
          number INTEGER,
          name TEXT,
          data TEXT,
          PRIMARY KEY (instance, seq)) WITHOUT ROWID;

        CREATE TABLE inbox (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          instance TEXT NOT NULL,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          number INTEGER,
          name TEXT,
          data TEXT);
        CREATE INDEX inbox_by_instance ON inbox (instance, seq);

        CREATE TABLE timers (
          instance TEXT NOT NULL,
          task INTEGER NOT NULL,
          due INTEGER NOT NULL,
          PRIMARY KEY (instance, task)) WITHOUT ROWID;
        CREATE INDEX timers_by_due ON timers (due, instance);

        CREATE TABLE activities (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          instance TEXT NOT NULL,
          execution TEXT NOT NULL,
          task INTEGER NOT NULL,
          name TEXT NOT NULL,
          version TEXT NOT NULL,
          input TEXT);
        CREATE INDEX activities_by_instance ON activities (instance);
        """;
}
