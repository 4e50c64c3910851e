using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Makes what is derived from the events anew, in place, while others go on working: every row of every head, and then away with every row that no head
/// makes. If it is broken off the layout says so, and it is done again from the beginning.
/// </summary>
/// <param name="rowOf">A head's row from its events. Pure.</param>
internal sealed class LedgerRebuild(Ledger ledger, LayoutMark layout, Func<ImmutableArray<RecordedEvent>, string> rowOf)
{
    private static readonly string[] IndexColumns =
        [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), IndexRow.Table, IndexRow.Number, IndexRow.Stamp];

    private readonly string id = Markers.NewId();
    private readonly Outbox outbox = new(ledger.Tables, ledger.Table);
    private readonly ParallelOptions some = new() { MaxDegreeOfParallelism = 8 };

    /// <returns>How many numbers there are.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        some.CancellationToken = cancellationToken;
        await TryAllAsync(cancellationToken);
        await layout.BeginAsync(cancellationToken);
        var count = 0;
        await Parallel.ForEachAsync(Heads.NumbersAsync(ledger.Tables, ledger.Table, cancellationToken), some, async (number, cancellation) =>
        {
            await RenewAsync(number, cancellation);
            Interlocked.Increment(ref count);
        });
        var index = await ledger.Tables.OpenAsync(TableName.Index, cancellationToken);
        await Parallel.ForEachAsync(
            index.QueryAsync(null, cancellationToken, select: IndexColumns).Where(MayBeStray), some, (row, cancellation) => SweepAsync(index, row, cancellation));
        await layout.EndAsync(cancellationToken);
        return count;
    }

    /// <summary>If one cannot be made, everything stays as it is.</summary>
    private async Task TryAllAsync(CancellationToken cancellationToken)
    {
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        await foreach (var e in ledger.Tables.RowsAsync(ledger.Table, EventRows.Filter, cancellationToken).Select(EventRows.Read))
        {
            if (events.Count > 0 && events[0].CaseNumber != e.CaseNumber)
            {
                rowOf(events.DrainToImmutable());
            }

            events.Add(e);
        }

        if (events.Count > 0)
        {
            rowOf(events.DrainToImmutable());
        }
    }

    private async Task RenewAsync(string number, CancellationToken cancellationToken)
    {
        await outbox.EnterAsync(number, id, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var head = (await ledger.HeadAsync(number, cancellationToken))!;
            var row = rowOf(await ledger.LoadAsync(number, cancellationToken));
            if (row == head.Row || await Heads.ReplaceAsync(ledger.Tables, ledger.Table, head with { Row = row, Gone = Gone(head, row) }, cancellationToken))
            {
                break;
            }

            await ledger.Tables.PauseAsync(attempt, cancellationToken);
        }

        await ledger.Work.RepeatAsync(number, [id], [], stamp: id, cancellationToken);
    }

    /// <summary>What another version of the program wrote and this one cannot read is left to the sweep.</summary>
    private ImmutableArray<IndexKey> Gone(Head head, string row)
    {
        try
        {
            return [.. ledger.IndexOf(head.Row).Select(r => r.Key).Concat(head.Gone).Except(ledger.IndexOf(row).Select(r => r.Key))];
        }
        catch (JsonException)
        {
            return head.Gone;
        }
    }

    private bool MayBeStray(TableEntity row) =>
        row.GetString(IndexRow.Stamp) != id && (row.GetString(IndexRow.Table) is not { } table || table == ledger.Table);

    private async ValueTask SweepAsync(Table index, TableEntity row, CancellationToken cancellationToken)
    {
        // The tag before the head: if a commit comes between that makes the row, the row has another tag.
        if (await index.FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is not { } there)
        {
            return;
        }

        var head = there.GetString(IndexRow.Number) is { } number ? await ledger.HeadAsync(number, cancellationToken) : null;
        if (head is null || !ledger.IndexOf(head.Row).Any(r => r.Key == new IndexKey(row.PartitionKey, row.RowKey)))
        {
            await index.DeleteAsync(row.PartitionKey, row.RowKey, there.ETag, cancellationToken);
        }
    }
}
