using System.Text.Json;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Reads and writes heads.</summary>
internal static class Heads
{
    private const string RowKey = "head";

    private static readonly string[] NumberColumn = [nameof(Head.Number)];

    /// <summary>All in a table. A partition is the number itself, so they come in its order.</summary>
    public static IAsyncEnumerable<string> NumbersAsync(StorageTables tables, string table, CancellationToken cancellationToken) =>
        tables.RowsAsync(table, $"RowKey eq '{RowKey}'", cancellationToken, select: NumberColumn).Select(head => head.GetString(nameof(Head.Number))!);

    public static async Task<Head?> FindAsync(StorageTables tables, string table, string number, CancellationToken cancellationToken)
    {
        var there = await tables.OpenAsync(table, cancellationToken);
        return await there.FindAsync(TableKey.Of(number), RowKey, cancellationToken) is { } found ? Read(found) : null;
    }

    /// <returns>False if it has another tag by now.</returns>
    public static async Task<bool> ReplaceAsync(StorageTables tables, string table, Head head, CancellationToken cancellationToken)
    {
        var there = await tables.OpenAsync(table, cancellationToken);
        return await there.ReplaceAsync(Entity(head), head.ETag, cancellationToken) is not null;
    }

    public static TableEntity Entity(Head head)
    {
        var entity = new TableEntity(TableKey.Of(head.Number), RowKey) { [nameof(head.Number)] = head.Number, [nameof(head.Version)] = head.Version };
        LongText.Write(entity, nameof(head.Row), head.Row);
        if (head.Gone is { IsEmpty: false })
        {
            LongText.Write(entity, nameof(head.Gone), JsonSerializer.Serialize(head.Gone));
        }

        if (head.Holds is { IsEmpty: false })
        {
            LongText.Write(entity, nameof(head.Holds), JsonSerializer.Serialize(head.Holds));
        }

        return entity;
    }

    private static Head Read(TableEntity e) => new(e.GetString(nameof(Head.Number))!, e.GetInt64(nameof(Head.Version))!.Value, LongText.Read(e, nameof(Head.Row)))
    {
        Gone = LongText.Read(e, nameof(Head.Gone)) is { Length: > 0 } gone ? [.. JsonSerializer.Deserialize<IndexKey[]>(gone)!] : [],
        Holds = LongText.Read(e, nameof(Head.Holds)) is { Length: > 0 } holds ? [.. JsonSerializer.Deserialize<string[]>(holds)!] : [],
        ETag = e.ETag,
    };
}
