using Azure.Data.Tables;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>The work list of an office or a centre. Page N costs reading the pages before it: the service cannot skip.</summary>
internal sealed class WorkLists(CaseSearch search)
{
    public async Task<CasePage> PageAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        var span = new PageSpan(query.Page, query.PageSize);
        var words = FoldedText.Words(FoldedText.Of(query.Text));
        var few = words.IsEmpty ? null : await search.CandidatesAsync(query.Office, CaseTerm.Case, words, cancellationToken);
        var listed = few is { } cases
            ? cases.Where(row => IsAskedFor(row, query)).Select(ListedCase.Of).OrderBy(row => row.DueOn ?? LocalDate.MaxIsoValue)
                .ThenBy(row => row.DueOn is null).ThenBy(row => row.CaseNumber, StringComparer.Ordinal).ToAsyncEnumerable()
            : search.RowsAsync(Filter(query), cancellationToken, words.IsEmpty ? span.Before + span.Wanted : null)
                .Select(row => ListedCase.Read(LongText.Read(row, ListedCase.Column)));
        var (shown, more) = await span.FindAsync(listed.Where(row => FoldedText.HasAll(FoldedText.OfCase(row), words)), cancellationToken);
        return new CasePage(shown, query.Page, more);
    }

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
