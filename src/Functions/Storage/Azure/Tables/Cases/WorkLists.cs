using Azure.Data.Tables;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>The work list of an office or a centre. Page N costs reading the pages before it: the service cannot skip.</summary>
internal sealed class WorkLists(CaseSearch search)
{
    public async Task<CasePage> PageAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        var words = FoldedText.Words(FoldedText.Of(query.Text));
        var few = words.IsEmpty ? null : await search.CandidatesAsync(query.Office, CaseTerm.Case, words, cancellationToken);
        var listed = few is { } cases
            ? cases.Where(row => IsAskedFor(row, query)).Select(ListedCase.Of).OrderBy(row => row.DueOn ?? LocalDate.MaxIsoValue)
                .ThenBy(row => row.DueOn is null).ThenBy(row => row.CaseNumber, StringComparer.Ordinal).ToAsyncEnumerable()
            : search.RowsAsync(Filter(query), words.IsEmpty ? PageSize(query) : null, null, cancellationToken)
                .Select(row => ListedCase.Read(LongText.Read(row, ListedCase.Column)));
        var rows = await listed.Where(row => FoldedText.HasAll(FoldedText.OfCase(row), words))
            .Skip(CaseSearch.Before(query.Page, query.PageSize)).Take(query.PageSize + 1).ToListAsync(cancellationToken);
        return new CasePage([.. rows.Take(query.PageSize)], query.Page, rows.Count > query.PageSize);
    }

    private static int PageSize(CaseQuery query) => (int)Math.Min(1000, ((long)query.Page * query.PageSize) + 1);

    private static bool IsAskedFor(CaseRow row, CaseQuery query) =>
        (row.Office == query.Office || row.Centre == query.Office)
        && (query.Status is null || row.Status == query.Status)
        && (query.Procedure is null || row.Procedure == query.Procedure)
        && (query.Due is null || row.DueOn <= query.Due);

    private static string Filter(CaseQuery query) =>
        CaseSearch.Between(CaseIndex.PlaceOf(query.Office), "w|", (query.Due is { } day ? CaseIndex.Due(day) : "w|") + TableKey.AfterAll + TableKey.AfterAll)
        + (query.Status is { } status ? TableClient.CreateQueryFilter($" and Status eq {status.ToString()}") : "")
        + CaseSearch.Of(query.Procedure);
}
