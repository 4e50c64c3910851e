using System.Collections.Immutable;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Storage.Azure.Seeds;

/// <summary>
/// Adds seeds: one transaction in the partition of all seeds decides, as a commit to a case does, and the answer to the key is a claim that
/// points at its marker.
/// </summary>
internal sealed class SeedAddition(StorageTables tables, ImmutableArray<StoredSeed> seeds, AnswerKey? key, string answer)
{
    private const int MostAttempts = 20;
    private const string Head = "head";
    private const string Count = nameof(Count);

    private readonly Claims claims = new(tables);
    private readonly Markers markers = new(tables);

    /// <exception cref="InvalidOperationException">One of them is there already, or the key was answered.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var texts = new SeedTexts(tables);
        foreach (var seed in seeds)
        {
            await texts.WriteAsync(seed.Json, cancellationToken);
        }

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryAsync(Markers.NewId(), cancellationToken))
            {
                return;
            }

            await tables.PauseAsync(attempt, cancellationToken);
        }

        throw new StorageUnavailableException("too many load reference data at once");
    }

    /// <returns>False: somebody came between; begin again.</returns>
    private async Task<bool> TryAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableName.Seeds, cancellationToken);
        var head = await table.FindAsync(SeedEntity.Partition, Head, cancellationToken);
        await RefuseKnownAsync(table, cancellationToken);
        if (!await ClaimAnswerAsync(id, cancellationToken))
        {
            return false;
        }

        // From here on it is not to be cancelled: who asks for the answer would have to wait for it.
        if (await table.SubmitAsync(Actions(id, head), CancellationToken.None))
        {
            return true;
        }

        // Either the client sent the request again and met what it wrote itself, or somebody was quicker.
        return (await markers.VoidAsync(TableName.Seeds, SeedEntity.Partition, id, CancellationToken.None)).Happened;
    }

    private async Task RefuseKnownAsync(Table table, CancellationToken cancellationToken)
    {
        foreach (var seed in seeds)
        {
            if (await table.FindAsync(SeedEntity.Partition, SeedEntity.RowOf(seed), cancellationToken) is not null)
            {
                throw new InvalidOperationException("one of that kind, id and version is there already");
            }
        }
    }

    private async Task<bool> ClaimAnswerAsync(string id, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return true;
        }

        var claimed = ClaimKey.OfAnswer(key.Scope, key.Key);
        var before = await claims.FindAsync(claimed, cancellationToken);
        if (before is not null && (await markers.SettleAsync(before, cancellationToken)).Happened)
        {
            throw new InvalidOperationException("the key was answered before");
        }

        var mine = new Claim(id, TableName.Seeds, SeedEntity.Partition) { RequestHash = key.RequestHash, Asked = (key.Scope, key.Key) };
        return await claims.TakeAsync(claimed, mine, before, cancellationToken);
    }

    private IEnumerable<TableTransactionAction> Actions(string id, TableEntity? head)
    {
        var there = head?.GetInt64(Count) ?? 0;
        var next = new TableEntity(SeedEntity.Partition, Head) { [Count] = there + seeds.Length };
        return
        [
            .. seeds.Select((seed, place) => new TableTransactionAction(TableTransactionActionType.Add, SeedEntity.Of(seed, there + place))),
            head is null
                ? new TableTransactionAction(TableTransactionActionType.Add, next)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, head.ETag),
            new TableTransactionAction(TableTransactionActionType.Add, Markers.Entity(SeedEntity.Partition, id, new Marker(Happened: true, answer))),
        ];
    }
}
