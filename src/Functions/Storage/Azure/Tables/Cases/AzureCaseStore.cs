using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>The case store on Azure tables; how it works is in docs/adr/0001-tables.md. Safe for use from many threads and processes.</summary>
public sealed class AzureCaseStore : ICaseStore
{
    private readonly Ledger ledger;
    private readonly LayoutMark layout;
    private readonly CaseSearch search;
    private readonly WorkLists workLists;
    private readonly RegisterLists registers;
    private readonly CaseInbox inbox;
    private readonly CaseReadings readings;

    /// <param name="tables">One for all stores of the process.</param>
    public AzureCaseStore(StorageTables tables)
    {
        ledger = new Ledger(tables, TableName.Cases, row => CaseIndex.Of(CaseFacts.Read(row)));
        layout = new LayoutMark(tables, TableName.Cases, CaseIndex.Version);
        search = new CaseSearch(ledger);
        workLists = new WorkLists(search);
        registers = new RegisterLists(search);
        inbox = new CaseInbox(tables);
        readings = new CaseReadings(tables);
    }

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string caseNumber, CancellationToken cancellationToken) => ledger.LoadAsync(caseNumber, cancellationToken);

    public async Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        await layout.PrepareAsync(cancellationToken);
        var order = new CommitOrder<CaseCommit>(request.CaseNumber, request.ExpectedVersion, request.Journals, request.AnswerKey, request.Build, Plan) { CheckAsync = CheckAsync };
        return await ledger.CommitAsync(order, cancellationToken) switch
        {
            CommitOutcome<CaseCommit>.Done done => new CommitResult.Done(done.Commit),
            CommitOutcome<CaseCommit>.Repeated repeated => new CommitResult.Repeated(repeated.Answer),
            _ => new CommitResult.Conflict(),
        };
    }

    public Task<StoredAnswer?> FindAnswerAsync(string scope, string key, CancellationToken cancellationToken) => ledger.FindAnswerAsync(scope, key, cancellationToken);

    public async Task<ImmutableArray<string>> DueAsync(Instant now, int limit, CancellationToken cancellationToken)
    {
        await ledger.DrainAsync(cancellationToken);
        var due = await Task.WhenAll(Enumerable.Range(0, CaseIndex.Shards).Select(shard => search
            .RowsAsync(CaseSearch.Between(CaseIndex.Wakes(shard), "", CaseIndex.Wake(now) + TableKey.AfterAll), cancellationToken, limit)
            .Take(limit).Select(row => (row.RowKey, Number: row.GetString(IndexRow.Number)!)).ToListAsync(cancellationToken).AsTask()));
        return [.. due.SelectMany(d => d).OrderBy(d => d.RowKey, StringComparer.Ordinal).Take(limit).Select(d => d.Number)];
    }

    public Task<string?> FindByPaperAsync(string number, CancellationToken cancellationToken) => search.FindAsync(CaseIndex.OfPaper(number), cancellationToken);

    public Task<string?> FindByVerificationCodeAsync(string code, CancellationToken cancellationToken) => search.FindAsync(CaseIndex.OfCode(code), cancellationToken);

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellationToken) => workLists.PageAsync(query, cancellationToken);

    public Task<RegisterPage> SearchRegisterAsync(RegisterQuery query, CancellationToken cancellationToken) => registers.PageAsync(query, cancellationToken);

    public async Task<ImmutableArray<string>> FindByPersonAsync(string place, ImmutableArray<PersonKey> keys, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(keys.Distinct().Select(key => search.NumbersAsync(
            CaseSearch.Beginning(CaseIndex.PlaceOf(place), CaseIndex.Term(new CaseTerm(place, CaseTerm.KindOf(key), key.Value))), cancellationToken).ToListAsync(cancellationToken).AsTask()));
        return [.. found.SelectMany(f => f).Distinct().Order(StringComparer.Ordinal)];
    }

    public async Task<ImmutableArray<string>> EnteredAsync(BookQuery query, CancellationToken cancellationToken)
    {
        var filter = CaseSearch.Between(
            CaseIndex.PlaceOf(query.Place), CaseIndex.Line(query.Book, query.From), CaseIndex.Line(query.Book, query.To) + TableKey.AfterAll);
        return [.. await search.NumbersAsync(filter + CaseSearch.Of(query.Procedure), cancellationToken).ToListAsync(cancellationToken)];
    }

    public async Task<bool> MustRebuildAsync(CancellationToken cancellationToken)
    {
        if (!await layout.IsCurrentAsync(cancellationToken))
        {
            return true;
        }

        await ledger.DrainAsync(cancellationToken);
        return false;
    }

    public Task<int> RebuildAsync(Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf, CancellationToken cancellationToken) =>
        new LedgerRebuild(ledger, layout, events => CaseFacts.Of(rowOf(events), events).Write()).RunAsync(cancellationToken);

    public Task<ImmutableArray<InboxNote>> AddNotesAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken) => inbox.AddAsync(notes, cancellationToken);

    public Task<ImmutableArray<InboxNote>> InboxAsync(string office, ImmutableArray<Role> roles, CancellationToken cancellationToken) =>
        inbox.ReadAsync(office, roles, cancellationToken);

    public Task RecordReadAsync(string caseNumber, string account, Instant at, CancellationToken cancellationToken) =>
        readings.AddAsync(caseNumber, account, at, cancellationToken);

    public Task RecordReadsAsync(ImmutableArray<string> caseNumbers, string account, Instant at, CancellationToken cancellationToken) =>
        readings.AddAsync(caseNumbers, account, at, cancellationToken);

    public Task<ImmutableArray<CaseRead>> ReadsAsync(string caseNumber, CancellationToken cancellationToken) => readings.OfAsync(caseNumber, cancellationToken);

    private static CommitPlan Plan(CaseCommit commit, Head? head)
    {
        var facts = head is null ? CaseFacts.Of(commit.Row, commit.Events) : CaseFacts.Read(head.Row) with { Row = commit.Row };
        return new CommitPlan(commit.CaseNumber, commit.Events, facts.Write(), commit.Answer);
    }

    /// <summary>The journals give every number once; this keeps a mistake elsewhere from giving one paper to two cases.</summary>
    private async Task CheckAsync(CaseCommit commit, Head? head)
    {
        if (commit.Row.PaperNumber is { } paper
            && (head is null || CaseFacts.Read(head.Row).Row.PaperNumber != paper)
            && await FindByPaperAsync(paper, CancellationToken.None) is { } other
            && other != commit.CaseNumber
            && await ledger.HeadAsync(other, CancellationToken.None) is { } owner
            && CaseFacts.Read(owner.Row).Row.PaperNumber == paper)
        {
            throw new InvalidOperationException($"{paper} is the number of another case's paper");
        }
    }
}
