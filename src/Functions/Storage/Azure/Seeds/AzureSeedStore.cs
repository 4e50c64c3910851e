using System.Collections.Immutable;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Storage.Azure.Seeds;

/// <summary>The store of loaded reference data on Azure tables. Nothing here changes or deletes any.</summary>
internal sealed class AzureSeedStore(StorageTables tables) : ISeedStore
{
    private const int AtOnce = 8;

    public Task<ImmutableArray<StoredSeed>> AllAsync(CancellationToken cancellationToken) => UnknownAsync((_, _, _) => false, cancellationToken);

    public async Task<ImmutableArray<StoredSeed>> UnknownAsync(Func<SeedKind, string, string, bool> known, CancellationToken cancellationToken)
    {
        var texts = new SeedTexts(tables);
        var rows = await tables.RowsAsync(TableName.Seeds, SeedEntity.Filter, cancellationToken).Where(row => !SeedEntity.Is(row, known)).ToListAsync(cancellationToken);
        var seeds = ImmutableArray.CreateBuilder<StoredSeed>(rows.Count);
        foreach (var some in rows.OrderBy(SeedEntity.OrdinalOf).Chunk(AtOnce))
        {
            seeds.AddRange(await Task.WhenAll(some.Select(async row => SeedEntity.Read(row, await texts.ReadAsync(SeedEntity.TextOf(row), cancellationToken)))));
        }

        return seeds.ToImmutable();
    }

    public Task AddAsync(ImmutableArray<StoredSeed> seeds, AnswerKey? key, string answer, CancellationToken cancellationToken) =>
        new SeedAddition(tables, seeds, key, answer).RunAsync(cancellationToken);

    public Task<ImmutableArray<VersionInUse>> VersionsInUseAsync(CancellationToken cancellationToken) =>
        new VersionRows(tables).CountAsync(cancellationToken);
}
