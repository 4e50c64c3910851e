using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>
/// Who read which case: a partition for each case, oldest first. Those of a journal that was read lie in many; they count once the row of the
/// journal's own reading is there, which is written last.
/// </summary>
internal sealed class CaseReadings(StorageTables tables)
{
    private const string Batch = "Batch";
    private const string Whole = "whole";
    private const int AtOnce = 32;

    public async Task AddAsync(string caseNumber, string account, Instant at, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).AddAsync(Entity(caseNumber, account, at), cancellationToken);

    public async Task AddAsync(ImmutableArray<string> caseNumbers, string account, Instant at, CancellationToken cancellationToken)
    {
        if (caseNumbers.IsEmpty)
        {
            return;
        }

        var reads = await OpenAsync(cancellationToken);
        var batch = Markers.NewId();
        await Parallel.ForEachAsync(caseNumbers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (number, cancellation) =>
        {
            var entity = Entity(number, account, at);
            entity[Batch] = batch;
            await reads.AddAsync(entity, cancellation);
        });
        await reads.AddAsync(new TableEntity(PartitionOf(batch), Whole), cancellationToken);
    }

    public async Task<ImmutableArray<CaseRead>> OfAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var reads = await OpenAsync(cancellationToken);
        var found = await reads.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(caseNumber)}"), cancellationToken).ToListAsync(cancellationToken);
        var batches = await Task.WhenAll(found.Select(BatchOf).OfType<string>().Distinct().Select(async batch =>
            (Batch: batch, Whole: await reads.FindAsync(PartitionOf(batch), Whole, cancellationToken) is not null)));
        var broken = batches.Where(b => !b.Whole).Select(b => b.Batch).ToHashSet();
        return [.. found.Where(e => BatchOf(e) is not { } batch || !broken.Contains(batch)).Select(Read)];
    }

    /// <summary>All that count, of all cases.</summary>
    public async IAsyncEnumerable<(string CaseNumber, CaseRead Read)> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reads = await OpenAsync(cancellationToken);
        var whole = await reads.QueryAsync(TableClient.CreateQueryFilter($"RowKey eq {Whole}"), cancellationToken).Select(e => e.PartitionKey).ToHashSetAsync(cancellationToken: cancellationToken);
        await foreach (var e in reads.QueryAsync(TableClient.CreateQueryFilter($"RowKey ne {Whole}"), cancellationToken).WithCancellation(cancellationToken))
        {
            if (BatchOf(e) is not { } batch || whole.Contains(PartitionOf(batch)))
            {
                yield return (e.PartitionKey, Read(e));
            }
        }
    }

    private static string PartitionOf(string batch) => $"b:{batch}";

    private static string? BatchOf(TableEntity e) => e.GetString(Batch);

    private static TableEntity Entity(string caseNumber, string account, Instant at) =>
        new(TableKey.Of(caseNumber), string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeTicks():D20}-{Markers.NewId()}"))
        {
            [nameof(CaseRead.Account)] = account,
            [nameof(CaseRead.At)] = InstantPattern.ExtendedIso.Format(at),
        };

    private static CaseRead Read(TableEntity e) => new(e.GetString(nameof(CaseRead.Account))!, InstantPattern.ExtendedIso.Parse(e.GetString(nameof(CaseRead.At))!).Value);

    private Task<Table> OpenAsync(CancellationToken cancellationToken) => tables.OpenAsync(TableName.Reads, cancellationToken);
}
