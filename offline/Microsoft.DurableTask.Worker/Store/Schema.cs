namespace Microsoft.DurableTask.Worker.Store;

/// <summary>The tables; README.md says what they mean. Times are UTC ticks.</summary>
internal static class Schema
{
    public const int Version = 2;

    public const string Create = """
        CREATE TABLE instances (
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          version TEXT NOT NULL,
          status INTEGER NOT NULL,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          execution INTEGER NOT NULL,
          input TEXT,
          output TEXT,
          failure TEXT,
          custom_status TEXT,
          tags TEXT,
          start_at INTEGER,
          parent INTEGER,
          parent_id TEXT,
          parent_name TEXT,
          parent_execution INTEGER,
          parent_task INTEGER);
        CREATE INDEX instances_by_parent ON instances (parent) WHERE parent IS NOT NULL;

        CREATE TABLE history (
          instance INTEGER NOT NULL,
          turn INTEGER NOT NULL,
          at INTEGER NOT NULL,
          events BLOB NOT NULL,
          PRIMARY KEY (instance, turn)) WITHOUT ROWID;

        CREATE TABLE inbox (
          number INTEGER PRIMARY KEY,
          instance INTEGER NOT NULL,
          at INTEGER NOT NULL,
          execution INTEGER,
          event BLOB NOT NULL);
        CREATE INDEX inbox_by_instance ON inbox (instance, number);

        CREATE TABLE timers (
          due INTEGER NOT NULL,
          instance INTEGER NOT NULL,
          task INTEGER NOT NULL,
          PRIMARY KEY (due, instance, task)) WITHOUT ROWID;

        CREATE TABLE activities (
          number INTEGER PRIMARY KEY,
          instance INTEGER NOT NULL,
          execution INTEGER NOT NULL,
          task INTEGER NOT NULL,
          name TEXT NOT NULL,
          input TEXT);

        CREATE TABLE openings (count INTEGER NOT NULL);
        INSERT INTO openings VALUES (0);
        """;

    /// <exception cref="InvalidDataException">The file was written by another release.</exception>
    public static void Prepare(Connection connection)
    {
        var version = connection.Number("PRAGMA user_version");
        if (version == 0)
        {
            connection.Execute($"BEGIN IMMEDIATE; {Create} PRAGMA user_version = {Version}; COMMIT;");
        }
        else if (version == FirstFormat.Version)
        {
            FirstFormat.Upgrade(connection);
        }
        else if (version != Version)
        {
            throw new InvalidDataException($"The durable store has format {version}; this program reads format {Version}.");
        }
    }
}
