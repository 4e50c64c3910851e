using Microsoft.Data.Sqlite;

namespace MissionReg.Bench;

/// <summary>What the service's databases hold for one submission when all that it sets off is done.</summary>
/// <param name="Rows">In all tables of all databases.</param>
/// <param name="Bytes">Of the rows.</param>
internal sealed record Footprint(int Rows, int Bytes)
{
    public static Footprint Of(string data, int submissions)
    {
        var (rows, bytes) = (0L, 0L);
        foreach (var file in Directory.EnumerateFiles(data, "*.db", SearchOption.AllDirectories))
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            foreach (var table in Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            {
                var columns = Names(connection, $"SELECT name FROM pragma_table_info('{table}')");
                var (count, size) = Measure(connection, $"SELECT count(*), ifnull(sum({string.Join('+', columns.Select(c => $"ifnull(length(CAST(\"{c}\" AS BLOB)), 0)"))}), 0) FROM \"{table}\"");
                rows += count;
                bytes += size;
            }
        }

        return new Footprint((int)(rows / submissions), (int)(bytes / submissions));
    }

    /// <summary>Papers recorded as issued.</summary>
    public static long Papers(string data)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "missionreg.db"), Pooling = false }.ToString());
        connection.Open();
        return Measure(connection, "SELECT count(*), 0 FROM events WHERE command_id LIKE 'issue-%'").Count;
    }

#pragma warning disable CA2100 // Names come from the database's own catalogue.
    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static (long Count, long Size) Measure(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
#pragma warning restore CA2100
}
