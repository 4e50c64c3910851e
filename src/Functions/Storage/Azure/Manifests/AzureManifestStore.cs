using System.Collections.Immutable;
using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Manifests;

/// <summary>
/// The store of manifests on Azure tables. A manifest's hold on a case is a claim of the commit that took it, in force as long as the
/// manifest's head names the case; so no case is ever held twice. Safe for use from many threads and processes.
/// </summary>
public sealed class AzureManifestStore : IManifestStore
{
    private static readonly Duration Millisecond = Duration.FromMilliseconds(1);

    private readonly Ledger ledger;
    private readonly LayoutMark layout;
    private readonly MissedRunRows missed;

    /// <param name="tables">One for all stores of the process.</param>
    public AzureManifestStore(StorageTables tables)
    {
        ledger = new Ledger(tables, TableName.Manifests, ManifestIndex.Of);
        layout = new LayoutMark(tables, TableName.Manifests, ManifestIndex.Version);
        missed = new MissedRunRows(tables);
    }

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string number, CancellationToken cancellationToken) => ledger.LoadAsync(number, cancellationToken);

    public async Task<ManifestCommitResult> CommitAsync(ManifestCommitRequest request, CancellationToken cancellationToken)
    {
        await layout.PrepareAsync(cancellationToken);
        ImmutableArray<Journal> journals = request.Journal is { } journal ? [journal] : [];
        var order = new CommitOrder<ManifestCommit>(
            request.Number, request.ExpectedVersion, journals, request.AnswerKey, taken => request.Build(journals.IsEmpty ? null : taken[0]), Plan);
        return await ledger.CommitAsync(order, cancellationToken) switch
        {
            CommitOutcome<ManifestCommit>.Done done => new ManifestCommitResult.Done(done.Commit),
            CommitOutcome<ManifestCommit>.Repeated repeated => new ManifestCommitResult.Repeated(repeated.Answer),
            CommitOutcome<ManifestCommit>.Taken taken => new ManifestCommitResult.Taken([.. taken.Cases.Order(StringComparer.Ordinal)]),
            _ => new ManifestCommitResult.Conflict(),
        };
    }

    public async Task<ManifestPage> ListAsync(ManifestQuery query, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ManifestIndex.ListOf(query.Place)}")
            + (query.Leg is { } leg ? TableClient.CreateQueryFilter($" and Leg eq {leg.ToString()}") : "")
            + (query.Open is { } open ? TableClient.CreateQueryFilter($" and Open eq {(open ? ManifestIndex.Yes : ManifestIndex.No)}") : "");
        var span = new PageSpan(query.Page, query.PageSize);
        var (shown, more) = await span.FindAsync(RowsAsync(filter, span.Before + span.Wanted, cancellationToken), cancellationToken);
        return new ManifestPage([.. shown.Select(row => ManifestFacts.Read(LongText.Read(row, ManifestIndex.Line)))], query.Page, more);
    }

    public Task<ImmutableDictionary<string, string>> OpenOfAsync(ImmutableArray<string> caseNumbers, CancellationToken cancellationToken) =>
        ledger.HoldersOfAsync(caseNumbers, cancellationToken);

    public async Task<ImmutableArray<string>> PendingAsync(int limit, CancellationToken cancellationToken)
    {
        // What a writer who died left out of the index is found now or never.
        await ledger.DrainAsync(cancellationToken);
        var pending = RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {ManifestIndex.Pending}"), limit, cancellationToken);
        return [.. await pending.Take(limit).Select(row => row.GetString(IndexRow.Number)!).ToListAsync(cancellationToken)];
    }

    public async Task<bool> LeftAsync(string centre, Leg leg, Instant after, Instant until, CancellationToken cancellationToken)
    {
        var (from, before) = (ManifestIndex.Milliseconds(after + Millisecond), ManifestIndex.Milliseconds(until + Millisecond));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {ManifestIndex.LeavingsOf(centre, leg)} and RowKey ge {from} and RowKey lt {before}");
        return await RowsAsync(filter, 1, cancellationToken).AnyAsync(cancellationToken);
    }

    public Task<bool> RecordMissedRunAsync(MissedRun run, CancellationToken cancellationToken) => missed.AddAsync(run, cancellationToken);

    public Task<ImmutableArray<MissedRun>> MissedRunsAsync(string centre, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        missed.OfAsync(centre, from, to, cancellationToken);

    /// <summary>Whether the lists lie there as another version of the program wrote them, or half rebuilt.</summary>
    internal async Task<bool> MustRebuildAsync(CancellationToken cancellationToken) => !await layout.IsCurrentAsync(cancellationToken);

    /// <summary>Makes the lists anew from the events, while others go on working.</summary>
    /// <returns>How many manifests there are.</returns>
    internal Task<int> RebuildAsync(CancellationToken cancellationToken) =>
        new LedgerRebuild(ledger, layout, events => ManifestFacts.Write(ManifestRow.Of(ManifestEvolution.Fold(events)!))).RunAsync(cancellationToken);

    private static CommitPlan Plan(ManifestCommit commit, Head? head) =>
        new(commit.Number, commit.Events, ManifestFacts.Write(commit.Row), commit.Answer) { Holds = commit.Row.Holds.WithComparer(StringComparer.Ordinal) };

    private IAsyncEnumerable<TableEntity> RowsAsync(string filter, long wanted, CancellationToken cancellationToken) =>
        ledger.Tables.RowsAsync(TableName.Index, filter, cancellationToken, wanted);
}
