using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Reads and writes claims.</summary>
internal sealed class Claims(StorageTables tables)
{
    public async Task<Claim?> FindAsync(ClaimKey key, CancellationToken cancellationToken)
    {
        var table = await tables.ClaimsAsync(cancellationToken);
        return await table.FindAsync(key.Partition, key.Row, cancellationToken) is { } found ? Read(found) : null;
    }

    /// <summary>Writes a claim where <paramref name="before"/> was read.</summary>
    /// <returns>False if another came between.</returns>
    public async Task<bool> TakeAsync(ClaimKey key, Claim claim, Claim? before, CancellationToken cancellationToken)
    {
        var table = await tables.ClaimsAsync(cancellationToken);
        var entity = new TableEntity(key.Partition, key.Row)
        {
            [nameof(Claim.Commit)] = claim.Commit,
            [nameof(Claim.Table)] = claim.Table,
            [nameof(Claim.Partition)] = claim.Partition,
            [nameof(Claim.Ordinal)] = claim.Ordinal,
            [nameof(Claim.RequestHash)] = claim.RequestHash,
            [nameof(claim.Asked.Scope)] = claim.Asked.Scope,
            [nameof(claim.Asked.Key)] = claim.Asked.Key,
        };
        var written = before is null
            ? await table.AddAsync(entity, cancellationToken)
            : await table.ReplaceAsync(entity, before.ETag, cancellationToken);

        // A request whose answer was lost is sent again by the client and then meets itself.
        return written is not null || (await FindAsync(key, cancellationToken))?.Commit == claim.Commit;
    }

    public static Claim Read(TableEntity e) =>
        new(e.GetString(nameof(Claim.Commit))!, e.GetString(nameof(Claim.Table))!, e.GetString(nameof(Claim.Partition))!)
        {
            Ordinal = e.GetInt32(nameof(Claim.Ordinal)) ?? 0,
            RequestHash = e.GetString(nameof(Claim.RequestHash)) ?? "",
            Asked = (e.GetString(nameof(Claim.Asked.Scope)) ?? "", e.GetString(nameof(Claim.Asked.Key)) ?? ""),
            ETag = e.ETag,
        };
}
