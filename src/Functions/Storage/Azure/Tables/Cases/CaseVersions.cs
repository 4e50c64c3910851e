using System.Collections.Immutable;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>Under which versions of procedures there are cases; for the store of reference data.</summary>
internal static class CaseVersions
{
    private const string Filter = "PartitionKey ge 'u:' and PartitionKey lt 'u;'";

    private static readonly string[] Columns = [nameof(CaseFacts.Procedure), nameof(CaseFacts.ProcedureVersion)];

    /// <summary>By procedure, then by version.</summary>
    public static async Task<ImmutableArray<VersionInUse>> InUseAsync(StorageTables tables, CancellationToken cancellationToken)
    {
        var index = await tables.OpenAsync(TableName.Index, cancellationToken);
        var cases = new Dictionary<(string Procedure, string Version), int>();
        await foreach (var row in index.QueryAsync(Filter, cancellationToken, select: Columns))
        {
            var version = (row.GetString(Columns[0])!, row.GetString(Columns[1])!);
            cases[version] = cases.GetValueOrDefault(version) + 1;
        }

        return
        [
            .. cases.Select(c => new VersionInUse(c.Key.Procedure, c.Key.Version, c.Value))
                .OrderBy(v => v.Procedure, StringComparer.Ordinal).ThenBy(v => v.Version, StringComparer.Ordinal),
        ];
    }
}
