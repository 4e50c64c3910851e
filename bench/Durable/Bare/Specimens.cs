using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>What an engine writes for a workflow, taken from what it wrote for many.</summary>
/// <param name="Schema">Makes the same tables and indexes.</param>
/// <param name="Writes">All that the engine wrote, triggers' own writes left out.</param>
internal sealed record Specimens(
    ImmutableArray<string> Schema, ImmutableArray<TableShape> Tables, ImmutableArray<Specimen> Each, ImmutableArray<TableWrites> Writes)
{
    /// <summary>How often the row of the instance is written again, on average.</summary>
    public int Updates => (int)Math.Round((double)Writes.Where(w => w is { Table: TableShape.Instances, Verb: "update" }).Sum(w => w.Rows) / Each.Length);

    /// <summary>Lets an engine run the scenario for a while and reads what it wrote.</summary>
    public static async Task<Specimens> TakeAsync(string database, int clients, TimeSpan time)
    {
        await using (Engine.Open(database, Scenario.Register))
        {
        }

        using (var connection = Reading.Open(database))
        {
            Trail.Lay(connection);
        }

        await Tally.MeasureAsync(database, clients, time, TimeSpan.Zero);
        using var left = Reading.Open(database);
        return Read(left);
    }

    private static Specimens Read(SqliteConnection connection)
    {
        var tables = TableShape.Of(connection);
        var instances = tables.Single(t => t.Name == TableShape.Instances);
        var staying = Others(connection, tables, string.Empty);
        var passing = Others(connection, tables, Trail.Gone);
        var schema = connection.Rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'bench_%' ORDER BY rootpage");
        var each = from row in connection.Rows($"SELECT * FROM {TableShape.Instances}")
                   let key = row[instances.Instance]!
                   select new Specimen(new(tables.IndexOf(instances), row), [.. staying[key]], [.. passing[key]]);
        return new([.. schema.Select(s => (string)s[0]!)], tables, [.. each], [.. Trail.Read(connection)]);
    }

    private static ILookup<object, SpecimenRow> Others(SqliteConnection connection, ImmutableArray<TableShape> tables, string prefix) => (
        from table in tables.Index()
        where table.Item.Name != TableShape.Instances
        from row in connection.Rows($"SELECT * FROM {prefix}{table.Item.Name}")
        select (Key: row[table.Item.Instance]!, Row: new SpecimenRow(table.Index, row))).ToLookup(r => r.Key, r => r.Row);
}
