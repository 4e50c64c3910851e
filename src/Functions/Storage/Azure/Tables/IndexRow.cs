using System.Collections.Immutable;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>A row by which a case or manifest is found. Two that say the same are equal.</summary>
/// <param name="Columns">Texts by name, of any length.</param>
internal sealed record IndexRow(IndexKey Key, ImmutableSortedDictionary<string, string> Columns)
{
    /// <summary>The table and the number of what it belongs to.</summary>
    public const string Table = "OfTable";
    public const string Number = "Of";

    /// <summary>By which a rebuild knows the rows that it wrote itself.</summary>
    public const string Stamp = "Rebuilt";

    public IndexRow(string partition, string row, params ReadOnlySpan<(string Name, string? Value)> columns)
        : this(new IndexKey(partition, row), ImmutableSortedDictionary<string, string>.Empty)
    {
        foreach (var (name, value) in columns)
        {
            Columns = value is null ? Columns : Columns.Add(name, value);
        }
    }

    public bool Equals(IndexRow? other) => other is not null && Key == other.Key && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => Key.GetHashCode();

    public TableEntity Entity(string table, string number)
    {
        var entity = new TableEntity(Key.Partition, Key.Row) { [Table] = table, [Number] = number };
        foreach (var (name, value) in Columns)
        {
            LongText.Write(entity, name, value);
        }

        return entity;
    }
}
