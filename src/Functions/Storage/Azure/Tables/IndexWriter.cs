using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Writes rows of the index; those of one partition in one transaction.</summary>
internal sealed class IndexWriter(StorageTables tables, string table)
{
    /// <summary>From rows that are there to others: what is the same in both is not written.</summary>
    public Task MoveAsync(string number, ImmutableArray<IndexRow> from, ImmutableArray<IndexRow> to, CancellationToken cancellationToken)
    {
        var there = from.ToDictionary(row => row.Key);
        return WriteAsync(
            number,
            to.Where(row => !there.TryGetValue(row.Key, out var same) || !row.Equals(same)),
            there.Keys.Except(to.Select(row => row.Key)),
            stamp: null,
            cancellationToken);
    }

    /// <summary>Writes all of these rows and takes others away, whatever is there.</summary>
    /// <param name="stamp">Put into each, to tell them from those that are not written with them.</param>
    public async Task WriteAsync(
        string number, IEnumerable<IndexRow> rows, IEnumerable<IndexKey> gone, string? stamp, CancellationToken cancellationToken)
    {
        var index = await tables.OpenAsync(TableName.Index, cancellationToken);
        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Stamped(row.Entity(table, number), stamp)))
            .Concat(gone.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row), ETag.All)));
        await Task.WhenAll(
            from partition in actions.GroupBy(action => action.Entity.PartitionKey)
            from chunk in partition.Chunk(EntityLimits.Entities)
            select WriteAsync(index, chunk, cancellationToken));
    }

    private static TableEntity Stamped(TableEntity entity, string? stamp)
    {
        if (stamp is not null)
        {
            entity[IndexRow.Stamp] = stamp;
        }

        return entity;
    }

    /// <summary>
    /// Always a transaction, of one row as well: its rows go in the body of the request. The address of another request has the row's key, which may be a
    /// word of a name, and addresses come into logs and traces.
    /// </summary>
    private static async Task WriteAsync(Table index, TableTransactionAction[] actions, CancellationToken cancellationToken)
    {
        if (await index.SubmitAsync(actions, cancellationToken))
        {
            return;
        }

        // One that takes away what has gone already fails as a whole; alone it may.
        if (actions is [var alone])
        {
            if (alone.ActionType is not TableTransactionActionType.Delete)
            {
                throw new StorageUnavailableException("a row of the index is not taken");
            }

            return;
        }

        foreach (var action in actions)
        {
            await WriteAsync(index, [action], cancellationToken);
        }
    }
}
