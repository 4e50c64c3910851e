using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Storage.Azure.Seeds;

/// <summary>
/// Texts of any length, each a partition that is named by its hash, in as many entities as it needs. Written before the seed that names it;
/// if that never comes, it harms nobody, and whoever tries again writes the same.
/// </summary>
internal sealed class SeedTexts(StorageTables tables)
{
    /// <summary>In characters: 400 KiB, of which the service takes 1 MiB.</summary>
    private const int LongestPart = 200_000;

    private const string Part = nameof(Part);

    public static string KeyOf(string text) => $"t:{TableKey.Hash(text)}";

    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableName.Seeds, cancellationToken);
        await Task.WhenAll(TextParts.Of(text, LongestPart).Select((part, number) =>
        {
            var entity = new TableEntity(KeyOf(text), number.ToString("D4", CultureInfo.InvariantCulture));
            LongText.Write(entity, Part, part);
            return table.PutAsync(entity, cancellationToken);
        }));
    }

    public async Task<string> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var part in tables.RowsAsync(TableName.Seeds, TableClient.CreateQueryFilter($"PartitionKey eq {key}"), cancellationToken))
        {
            text.Append(LongText.Read(part, Part));
        }

        return text.ToString();
    }
}
