using System.Collections.Immutable;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Storage.Azure.Seeds;

/// <summary>
/// The rows <c>u:{procedure}:{version}</c> of the index, one for each case. Every instance that starts asks for them, and there may be millions:
/// so no more than a page is read of a version, and the rest of its partition is passed over.
/// </summary>
internal sealed class VersionRows(StorageTables tables)
{
    private const int Page = VersionInUse.Many;
    private const string Beginning = "u:";
    private const string End = "u;";

    private static readonly string[] Columns = [nameof(ITableEntity.PartitionKey), nameof(CaseFacts.Procedure), nameof(CaseFacts.ProcedureVersion)];

    /// <summary>By procedure, then by version.</summary>
    public async Task<ImmutableArray<VersionInUse>> CountAsync(CancellationToken cancellationToken)
    {
        var found = new List<VersionInUse>();
        for (var after = Beginning; await NextAsync(after, cancellationToken) is { IsEmpty: false } rows;)
        {
            // The last partition of a full page may go on after it: it is read again from its beginning, unless the page was all its.
            var versions = rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).ToList();
            var whole = rows.Length < Page || versions.Count == 1 ? versions : versions[..^1];
            found.AddRange(whole.Select(Of));
            after = whole[^1].Key;
        }

        return [.. found.OrderBy(v => v.Procedure, StringComparer.Ordinal).ThenBy(v => v.Version, StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<TableEntity>> NextAsync(string after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after} and PartitionKey lt {End}");
        return [.. await tables.RowsAsync(TableName.Index, filter, cancellationToken, Page, Columns).Take(Page).ToListAsync(cancellationToken)];
    }

    private static VersionInUse Of(IGrouping<string, TableEntity> rows) => new(
        rows.First().GetString(nameof(CaseFacts.Procedure))!, rows.First().GetString(nameof(CaseFacts.ProcedureVersion))!, rows.Count());
}
