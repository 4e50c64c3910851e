using System.Globalization;
using System.Runtime.CompilerServices;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Storage.Azure.Transfer;

/// <summary>
/// The numbers of journals, which in the tables are claims of the commits that took them. A number that comes from elsewhere was
/// taken by a commit of which nothing is here but that it happened.
/// </summary>
internal sealed class AzureTransferJournals(StorageTables tables)
{
    /// <summary>Commit and partition of its marker.</summary>
    private const string Elsewhere = "elsewhere";

    private readonly Claims claims = new(tables);
    private readonly Markers markers = new(tables);

    public async IAsyncEnumerable<(Journal Journal, int Last)> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in tables.RowsAsync(TableName.Claims, "PartitionKey ge 'j:' and PartitionKey lt 'j;'", cancellationToken))
        {
            var (claim, key) = (Claims.Read(entity), entity.PartitionKey.Split(':'));
            var last = await markers.HappenedAsync(claim, cancellationToken) is not null ? claim.Ordinal : claim.Ordinal - 1;
            if (last > 0)
            {
                yield return (new Journal(key[1], int.Parse(key[2], CultureInfo.InvariantCulture)), last);
            }
        }
    }

    public async Task RaiseAsync(Journal journal, int last, CancellationToken cancellationToken)
    {
        var table = await tables.ClaimsAsync(cancellationToken);
        await table.AddAsync(Markers.Entity(Elsewhere, Elsewhere, new Marker(Happened: true)), cancellationToken);
        var before = await claims.FindAsync(ClaimKey.Of(journal), cancellationToken);
        if (before is not null && before.Ordinal >= last && await markers.HappenedAsync(before, cancellationToken) is not null)
        {
            return;
        }

        var raised = new Claim(Elsewhere, TableName.Claims, Elsewhere) { Ordinal = last };
        _ = await claims.TakeAsync(ClaimKey.Of(journal), raised, before, cancellationToken)
            ? 0
            : throw new TransferException($"Journal {journal.Id} of {journal.Year} was written to while it was copied. Stop the service and run this again.");
    }
}
