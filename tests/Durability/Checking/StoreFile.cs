using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Checking;

/// <summary>The engine's file read past the engine: whatever its tables are, marks stand in them as text.</summary>
internal sealed partial class StoreFile(string folder)
{
    /// <summary>Tables that are empty when nothing is left to be done.</summary>
    private static readonly string[] Work = ["inbox", "timers", "activities"];

    /// <summary>What SQLite says of the file: <c>ok</c>.</summary>
    public string Integrity => Query("PRAGMA integrity_check", row => row.GetString(0)).First();

    public HashSet<string> Marks()
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in Tables())
        {
            foreach (var text in Query($"SELECT * FROM \"{table}\"", Text))
            {
                marks.UnionWith(Mark().Matches(text).Select(m => m.Value));
            }
        }

        return marks;
    }

    /// <summary>Tables that still hold work, with the number of their rows.</summary>
    public List<string> Leftovers() =>
    [
        .. Tables().Intersect(Work)
            .Select(table => (table, rows: Query($"SELECT count(*) FROM \"{table}\"", row => row.GetInt64(0)).First()))
            .Where(left => left.rows > 0)
            .Select(left => $"{left.rows} rows in {left.table}"),
    ];

    [GeneratedRegex("~[0-9]+\\.[a-z0-9-]+~")]
    private static partial Regex Mark();

    private static string Text(SqliteDataReader row) => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
    {
        string text => text,
        byte[] blob => Encoding.Latin1.GetString(blob),
        _ => string.Empty,
    }));

    private List<string> Tables() => Query("SELECT name FROM sqlite_schema WHERE type = 'table'", row => row.GetString(0));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Mix.DatabasePath(folder), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the file itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
