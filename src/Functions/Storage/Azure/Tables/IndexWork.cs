using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Brings the index of a number to what its head says. Several may do it at once: whoever leaves the <see cref="Outbox"/> under the tag with
/// which it came knows that all it wrote is right; anybody else looks again.
/// </summary>
internal sealed class IndexWork(StorageTables tables, string table, Func<string, ImmutableArray<IndexRow>> indexOf)
{
    private const int Patience = 10;
    private const int AtOnce = 16;
    private const int MostAttempts = 40;

    private readonly Outbox outbox = new(tables, table);
    private readonly IndexWriter writer = new(tables, table);

    /// <summary>After a commit that moved the head, and so the index from these rows to others.</summary>
    public async Task FinishAsync(Ticket ticket, ImmutableArray<IndexRow> before, ImmutableArray<IndexRow> after, CancellationToken cancellationToken)
    {
        if (ticket.Alone)
        {
            await writer.MoveAsync(ticket.Number, before, after, cancellationToken);
            if (await outbox.LeaveAloneAsync(ticket, cancellationToken))
            {
                return;
            }
        }

        await RepeatAsync(ticket.Number, [ticket.Commit], [.. after.Select(row => row.Key)], stamp: null, cancellationToken);
    }

    /// <summary>Completes what the writer of a commit left undone, if anything.</summary>
    public async Task CompleteAsync(string number, string commit, CancellationToken cancellationToken)
    {
        if (await outbox.FindAsync(number, cancellationToken) is { } row && row.Commits.Contains(commit))
        {
            await RepeatAsync(number, [Markers.NewId(), commit], [], stamp: null, cancellationToken);
        }
    }

    /// <summary>After a commit that did not happen, which has nothing to be done.</summary>
    public async Task GiveUpAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await outbox.LeaveAloneAsync(ticket, cancellationToken); attempt++)
        {
            if (await outbox.FindAsync(ticket.Number, cancellationToken) is not { } row
                || !row.Commits.Contains(ticket.Commit)
                || await outbox.LeaveAsync(row, [ticket.Commit], cancellationToken))
            {
                return;
            }

            await tables.PauseAsync(attempt, cancellationToken);
        }
    }

    /// <summary>Writes the whole index of a number from its head until nobody else was at it.</summary>
    /// <param name="commits">Who does it, entered if it is not there any more; and others for whom it does it too.</param>
    /// <param name="written">Rows that the same writer may have written before.</param>
    public async Task RepeatAsync(string number, ImmutableArray<string> commits, ImmutableHashSet<IndexKey> written, string? stamp, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await outbox.FindAsync(number, cancellationToken) is not { } row || !row.Commits.Contains(commits[0]))
            {
                await outbox.EnterAsync(number, commits[0], cancellationToken);
                continue;
            }

            var head = await Heads.FindAsync(tables, table, number, cancellationToken);
            ImmutableArray<IndexRow> rows = head is null ? [] : indexOf(head.Row);
            var keys = rows.Select(r => r.Key).ToImmutableHashSet();
            await writer.WriteAsync(number, rows, [.. written.Union(head?.Gone ?? []).Except(keys)], stamp, cancellationToken);
            if (await outbox.LeaveAsync(row, commits, cancellationToken))
            {
                return;
            }

            written = written.Union(keys);
            await tables.PauseAsync(attempt, cancellationToken);
        }

        throw new StorageUnavailableException("too many write the same at once");
    }

    /// <summary>Does what writers left undone who died. Commits of which nothing has come are ruled out. An entry that cannot be read is told and left.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var left = await outbox.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        foreach (var some in left.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(row => TryDrainAsync(row, cancellationToken)));
        }
    }

    private async Task TryDrainAsync(OutboxRow left, CancellationToken cancellationToken)
    {
        try
        {
            await DrainAsync(left, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with one: no deadline of the others may be missed for it.
        catch (Exception e) when (!StorageFault.Is(e))
#pragma warning restore CA1031
        {
            tables.Log.LogError("The lists of {Table} stay as they are for {Number}, which cannot be read ({Failure})", table, left.Number, e.GetType().Name);
        }
    }

    private async Task DrainAsync(OutboxRow left, CancellationToken cancellationToken)
    {
        // A writer who is only slow needs no help.
        for (var attempt = 1; attempt <= Patience; attempt++)
        {
            await tables.PauseAsync(attempt, cancellationToken);
            if (await outbox.FindAsync(left.Number, cancellationToken) is not { } still || !still.Commits.Intersect(left.Commits).Any())
            {
                return;
            }
        }

        var markers = new Markers(tables);
        await Task.WhenAll(left.Commits.Select(commit => markers.VoidAsync(table, left.Number, commit, cancellationToken)));
        await RepeatAsync(left.Number, [Markers.NewId(), .. left.Commits], [], stamp: null, cancellationToken);
    }
}
