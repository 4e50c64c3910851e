using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// A table of cases or manifests and all that is committed with them: events, numbers of journals, answers to keys, holds, and the index derived
/// from each head.
/// </summary>
/// <remarks>
/// A store is one of these and what it reads from the index:
/// <code>
/// ledger = new Ledger(tables, TableName.Manifests, row => ManifestIndex.Of(Read(row)));
/// var outcome = await ledger.CommitAsync(
///     new CommitOrder&lt;ManifestCommit&gt;(
///         request.Number, request.ExpectedVersion, journals, request.AnswerKey,
///         taken => request.Build(journals.IsEmpty ? null : taken[0]),
///         (commit, head) => new CommitPlan(commit.Number, commit.Events, Json(commit.Row), commit.Answer) { Holds = commit.Row.Holds }),
///     cancellationToken);
/// </code>
/// An index row has keys of <see cref="TableKey"/>s and text columns; it may not depend on anything but the head's row. Manifests call
/// <see cref="HoldersOfAsync"/> for what holds cases, and <see cref="DrainAsync"/> where their pending ones are asked for.
/// </remarks>
/// <param name="tables">The installation's.</param>
/// <param name="table">One of <see cref="TableName"/>.</param>
/// <param name="indexOf">All rows of the index that a head's row makes. Pure.</param>
internal sealed class Ledger(StorageTables tables, string table, Func<string, ImmutableArray<IndexRow>> indexOf)
{
    private const int MostAttempts = 40;

    public string Table => table;

    public StorageTables Tables => tables;

    public IndexWork Work { get; } = new(tables, table, indexOf);

    public ImmutableArray<IndexRow> IndexOf(string row) => indexOf(row);

    /// <summary>The events of a number in order; empty if there is none.</summary>
    public async Task<ImmutableArray<RecordedEvent>> LoadAsync(string number, CancellationToken cancellationToken) =>
        [.. await tables.RowsAsync(table, EventRows.FilterOf(number), cancellationToken).Select(EventRows.Read).ToListAsync(cancellationToken)];

    public Task<Head?> HeadAsync(string number, CancellationToken cancellationToken) => Heads.FindAsync(tables, table, number, cancellationToken);

    /// <summary>Writes all of a commit or nothing of it.</summary>
    public async Task<CommitOutcome<T>> CommitAsync<T>(CommitOrder<T> order, CancellationToken cancellationToken)
    {
        var (outcome, finish) = await DecideAsync(order, cancellationToken);
        try
        {
            await finish();
        }
#pragma warning disable CA1031 // Whatever it is: the commit has happened, and its caller must be told so.
        catch (Exception e)
#pragma warning restore CA1031
        {
            tables.Log.LogWarning("The lists of {Table} lag behind a commit until the next sweep ({Failure})", table, e.GetType().Name);
        }

        return outcome;
    }

    /// <summary>The answer given to a request with this key, if it was carried out.</summary>
    public async Task<StoredAnswer?> FindAnswerAsync(string scope, string key, CancellationToken cancellationToken) =>
        await new Claims(tables).FindAsync(ClaimKey.OfAnswer(scope, key), cancellationToken) is { } claim
        && await new Markers(tables).HappenedAsync(claim, cancellationToken) is { } marker
            ? new StoredAnswer(claim.RequestHash, claim.Partition, marker.Answer)
            : null;

    /// <summary>Who holds these cases, by case, as far as somebody does.</summary>
    public Task<ImmutableDictionary<string, string>> HoldersOfAsync(ImmutableArray<string> caseNumbers, CancellationToken cancellationToken) =>
        new HoldClaims(tables).HoldersAsync(caseNumbers, cancellationToken);

    /// <summary>Completes the index after writers who died.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => Work.DrainAsync(cancellationToken);

    private async Task<(CommitOutcome<T> Outcome, Func<Task> Finish)> DecideAsync<T>(CommitOrder<T> order, CancellationToken cancellationToken)
    {
        using var gate = await tables.Gates.EnterAsync(order.Wanted, cancellationToken);
        for (var number = 0; number < MostAttempts; number++)
        {
            var attempt = new CommitAttempt<T>(this, order, again: number > 0);
            if (await attempt.RunAsync(cancellationToken) is { } outcome)
            {
                return (outcome, attempt.FinishAsync);
            }

            await tables.PauseAsync(number + 1, cancellationToken);
        }

        throw new StorageUnavailableException("too many write the same at once");
    }
}
