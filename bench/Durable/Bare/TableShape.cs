using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>A table of the engine's, as its database declares it.</summary>
/// <param name="PrimaryKey">Places of its columns.</param>
/// <param name="Numbered">Whether SQLite numbers its rows.</param>
internal sealed record TableShape(string Name, ImmutableArray<string> Columns, ImmutableArray<int> PrimaryKey, bool Numbered)
{
    public const string Instances = "instances";

    /// <summary>The column that says which instance a row belongs to.</summary>
    public int Instance => Name == Instances ? PrimaryKey[0] : Columns.IndexOf("instance");

    public static ImmutableArray<TableShape> Of(SqliteConnection connection)
    {
        var names = connection.Rows(
            "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'bench_%'");
        return
        [
            .. from name in names
               let columns = connection.Rows($"SELECT name, type, pk FROM pragma_table_info('{name[0]}') ORDER BY cid")
               let key = columns.Index().Where(c => (long)c.Item[2]! > 0).OrderBy(c => (long)c.Item[2]!).Select(c => c.Index).ToImmutableArray()
               let numbered = (long)name[1]! == 0 && key.Length == 1 && (string)columns[key[0]][1]! == "INTEGER"
               let shape = new TableShape((string)name[0]!, [.. columns.Select(c => (string)c[0]!)], key, numbered)
               where shape.Instance >= 0
               select shape,
        ];
    }
}
