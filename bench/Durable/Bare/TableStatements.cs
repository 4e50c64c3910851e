using SQLitePCL;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>Puts rows into a table and takes them out again, each for another instance than the row was read for.</summary>
internal sealed class TableStatements : IDisposable
{
    private static readonly string[] Changing = ["status", "updated", "output", "custom_status"];

    private readonly sqlite3 database;
    private readonly TableShape table;
    private readonly Statement insert;
    private readonly Statement delete;
    private readonly Statement? update;
    private readonly int[] changing;

    public TableStatements(sqlite3 database, TableShape table)
    {
        (this.database, this.table) = (database, table);
        insert = new(database, $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"))})");
        delete = new(database, $"DELETE FROM {table.Name} WHERE {string.Join(" AND ", table.PrimaryKey.Select((c, i) => $"{table.Columns[c]} = ?{i + 1}"))}");
        changing = [.. Changing.Select(c => table.Columns.IndexOf(c)).Where(c => c >= 0)];
        if (table.Name == TableShape.Instances)
        {
            var values = string.Join(", ", changing.Select((c, i) => $"{table.Columns[c]} = ?{i + 2}"));
            update = new(database, $"UPDATE {table.Name} SET {values} WHERE {table.Columns[table.Instance]} = ?1");
        }
    }

    /// <returns>The number SQLite gave the row, if it numbers the table's.</returns>
    public long Insert(object?[] values, object key, string id)
    {
        for (var i = 0; i < values.Length; i++)
        {
            insert.Bind(i + 1, Value(values, i, key, id));
        }

        insert.Run();
        return raw.sqlite3_last_insert_rowid(database);
    }

    public void Delete(object?[] values, object key, string id, long number)
    {
        foreach (var (place, column) in table.PrimaryKey.Index())
        {
            delete.Bind(place + 1, table.Numbered ? number : Value(values, column, key, id));
        }

        delete.Run();
    }

    public void Update(object?[] values, object key)
    {
        update!.Bind(1, key);
        foreach (var (place, column) in changing.Index())
        {
            update.Bind(place + 2, values[column]);
        }

        update.Run();
    }

    public void Dispose()
    {
        insert.Dispose();
        delete.Dispose();
        update?.Dispose();
    }

    private object? Value(object?[] values, int column, object key, string id) =>
        column == table.Instance ? key
        : table.Numbered && column == table.PrimaryKey[0] ? null
        : table.Name == TableShape.Instances && table.Columns[column] == "id" ? id
        : values[column];
}
