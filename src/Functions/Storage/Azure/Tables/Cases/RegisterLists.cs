using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>The register of an office.</summary>
internal sealed class RegisterLists(CaseSearch search)
{
    public async Task<RegisterPage> PageAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        var words = Words(query.Text);
        var few = words.IsEmpty ? null : await search.CandidatesAsync(query.Office, CaseTerm.Entry, words, cancellationToken);
        var listed = few is { } cases
            ? Sorted(cases.Select(row => row.Entry).OfType<RegisterEntry>()).ToAsyncEnumerable()
            : InOrderAsync(search.RowsAsync(Filter(query), cancellationToken));
        var (shown, more) = await new PageSpan(query.Page, query.PageSize).FindAsync(listed.Where(Asked(query)), cancellationToken);
        return new RegisterPage(shown, query.Page, more);
    }

    /// <summary>The keys of long names are cut: those that begin alike are put in order here.</summary>
    private static async IAsyncEnumerable<RegisterEntry> InOrderAsync(IAsyncEnumerable<TableEntity> rows)
    {
        var (alike, beginning) = (new List<RegisterEntry>(), "");
        await foreach (var entry in rows.Select(row => JsonSerializer.Deserialize<RegisterEntry>(LongText.Read(row, ListedCase.Column), CoreJson.Options)!))
        {
            var name = CaseIndex.SortedName(entry.Name);
            if (name != beginning)
            {
                foreach (var before in Sorted(alike))
                {
                    yield return before;
                }

                alike.Clear();
                beginning = name;
            }

            alike.Add(entry);
        }

        foreach (var last in Sorted(alike))
        {
            yield return last;
        }
    }

    private static IEnumerable<RegisterEntry> Sorted(IEnumerable<RegisterEntry> entries) =>
        entries.OrderBy(e => e.Name, KazakhOrder.Instance).ThenBy(e => e.Number, StringComparer.Ordinal);

    private static Func<RegisterEntry, bool> Asked(RegisterQuery query)
    {
        var (words, denomination, association, region) = (Words(query.Text), Words(query.Denomination), Words(query.Association), Words(query.Region));
        return e => e.Office == query.Office
            && (query.Procedure is null || e.Procedure == query.Procedure)
            && (query.ValidUntilBefore is null || e.ValidUntil < query.ValidUntilBefore)
            && (query.Standing is null || e.Standing(query.Today) == query.Standing)
            && FoldedText.HasAll(FoldedText.OfEntry(e), words)
            && FoldedText.HasAll(FoldedText.Of(e.Denomination), denomination)
            && FoldedText.HasAll(FoldedText.Of(e.Association), association)
            && FoldedText.HasAll(FoldedText.Of(e.Region), region);
    }

    private static ImmutableArray<string> Words(string? text) => FoldedText.Words(FoldedText.Of(text));

    private static string Filter(RegisterQuery query) =>
        CaseSearch.Beginning(CaseIndex.PlaceOf(query.Office), "r|")
        + CaseSearch.Of(query.Procedure)
        + (query.ValidUntilBefore is { } day ? TableClient.CreateQueryFilter($" and ValidUntil lt {LocalDatePattern.Iso.Format(day)}") : "");
}
