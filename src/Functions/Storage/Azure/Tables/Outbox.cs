using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Work on the index that must be done even if its writer dies: one row for each number, with the ids of the commits. A commit enters itself before its
/// transaction and leaves when the index is right, each under the row's tag, so that whoever leaves last and alone knows that nobody else wrote meanwhile.
/// </summary>
/// <param name="table">Whose numbers they are.</param>
internal sealed class Outbox(StorageTables tables, string table)
{
    private const char Between = ',';

    public async Task<Ticket> EnterAsync(string number, string commit, CancellationToken cancellationToken)
    {
        var outbox = await OpenAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            if (await outbox.AddAsync(Entity(new OutboxRow(number, [commit], default)), cancellationToken) is { } added)
            {
                return new Ticket(number, commit, Alone: true, added);
            }

            if (await FindAsync(number, cancellationToken) is not { } row)
            {
                continue;
            }

            if (row.Commits.Contains(commit))
            {
                // It is there already: the client sent the request again whose answer was lost. Whether it was alone is not known any more.
                return new Ticket(number, commit, Alone: false, row.ETag);
            }

            var joined = row with { Commits = [.. row.Commits, commit] };
            if (await outbox.ReplaceAsync(Entity(joined), row.ETag, cancellationToken) is { } tag)
            {
                return new Ticket(number, commit, Alone: false, tag);
            }

            await tables.PauseAsync(attempt, cancellationToken);
        }
    }

    /// <summary>Leaves if nobody entered or left since.</summary>
    public async Task<bool> LeaveAloneAsync(Ticket ticket, CancellationToken cancellationToken) =>
        ticket.Alone && await (await OpenAsync(cancellationToken)).DeleteAsync(TableKey.Of(ticket.Number), table, ticket.ETag, cancellationToken);

    /// <summary>Takes these commits off a row if nobody entered or left since it was read.</summary>
    public async Task<bool> LeaveAsync(OutboxRow row, IEnumerable<string> commits, CancellationToken cancellationToken)
    {
        var outbox = await OpenAsync(cancellationToken);
        var left = row with { Commits = [.. row.Commits.Except(commits)] };
        return left.Commits.IsEmpty
            ? await outbox.DeleteAsync(TableKey.Of(row.Number), table, row.ETag, cancellationToken)
            : await outbox.ReplaceAsync(Entity(left), row.ETag, cancellationToken) is not null;
    }

    public async Task<OutboxRow?> FindAsync(string number, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).FindAsync(TableKey.Of(number), table, cancellationToken) is { } found ? Read(found) : null;

    /// <summary>Every row there is.</summary>
    public IAsyncEnumerable<OutboxRow> AllAsync(CancellationToken cancellationToken) =>
        tables.RowsAsync(TableName.Outbox, TableClient.CreateQueryFilter($"RowKey eq {table}"), cancellationToken).Select(Read);

    private Task<Table> OpenAsync(CancellationToken cancellationToken) => tables.OpenAsync(TableName.Outbox, cancellationToken);

    private TableEntity Entity(OutboxRow row) => new(TableKey.Of(row.Number), table)
    {
        [nameof(row.Number)] = row.Number,
        [nameof(row.Commits)] = string.Join(Between, row.Commits),
    };

    private static OutboxRow Read(TableEntity e) =>
        new(e.GetString(nameof(OutboxRow.Number))!, [.. e.GetString(nameof(OutboxRow.Commits))!.Split(Between)], e.ETag);
}
