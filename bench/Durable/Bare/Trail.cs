using Microsoft.Data.Sqlite;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>Triggers in an engine's file that count what it writes and keep what it deletes.</summary>
internal static class Trail
{
    /// <summary>Of rows that an engine deleted.</summary>
    public const string Gone = "bench_gone_";

    /// <summary>In a database that no engine has open.</summary>
    public static void Lay(SqliteConnection connection)
    {
        connection.Execute("CREATE TABLE bench_writes (name TEXT, verb TEXT, rows INTEGER, bytes INTEGER, PRIMARY KEY (name, verb)) WITHOUT ROWID");
        foreach (var table in TableShape.Of(connection))
        {
            var name = table.Name;
            connection.Execute($"CREATE TABLE {Gone}{name} AS SELECT * FROM {name} LIMIT 0");
            Count(connection, table, "insert", "new");
            Count(connection, table, "update", "new");
            Count(connection, table, "delete", "old", $"INSERT INTO {Gone}{name} VALUES ({string.Join(", ", table.Columns.Select(c => $"old.{c}"))});");
        }
    }

    public static List<TableWrites> Read(SqliteConnection connection) =>
    [
        .. from row in connection.Rows("SELECT name, verb, rows, bytes FROM bench_writes WHERE rows > 0 ORDER BY 1, 2")
           select new TableWrites((string)row[0]!, (string)row[1]!, (long)row[2]!, (long)row[3]!),
    ];

    private static void Count(SqliteConnection connection, TableShape table, string verb, string which, string also = "")
    {
        var size = string.Join(" + ", table.Columns.Select(c => $"ifnull(length(CAST({which}.{c} AS BLOB)), 0)"));
        connection.Execute($"INSERT INTO bench_writes VALUES ('{table.Name}', '{verb}', 0, 0)");
        connection.Execute(
            $"""
            CREATE TRIGGER bench_{verb}_{table.Name} AFTER {verb} ON {table.Name} BEGIN
              UPDATE bench_writes SET rows = rows + 1, bytes = bytes + {size} WHERE name = '{table.Name}' AND verb = '{verb}';
              {also}
            END
            """);
    }
}
