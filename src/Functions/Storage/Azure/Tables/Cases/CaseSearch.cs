using System.Collections.Immutable;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>Reads the index of cases.</summary>
internal sealed class CaseSearch(Ledger ledger)
{
    /// <summary>Of more cases than these it is quicker to go through a list in its order than to read each.</summary>
    private const int Few = 300;

    /// <summary>The longest words lead to the fewest cases; the others are looked for in what they lead to.</summary>
    private const int MostWords = 4;

    private static readonly string[] NumberColumn = [IndexRow.Number];

    public static string Between(string partition, string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");

    /// <summary>Narrows a filter to a procedure, whatever somebody typed.</summary>
    public static string Of(string? procedure) => procedure is null ? "" : TableClient.CreateQueryFilter($" and Procedure eq {TableKey.Of(procedure)}");

    /// <summary>All rows whose keys begin with it.</summary>
    public static string Beginning(string partition, string with) => Between(partition, with, with + TableKey.AfterAll);

    public IAsyncEnumerable<TableEntity> RowsAsync(string filter, CancellationToken cancellationToken, long? page = null) =>
        ledger.Tables.RowsAsync(TableName.Index, filter, cancellationToken, page);

    /// <summary>Numbers of the cases that rows belong to, in the order of the rows.</summary>
    public IAsyncEnumerable<string> NumbersAsync(string filter, CancellationToken cancellationToken, int? page = null) =>
        ledger.Tables.RowsAsync(TableName.Index, filter, cancellationToken, page, NumberColumn).Select(NumberOf);

    /// <summary>The case that a row names.</summary>
    public async Task<string?> FindAsync(IndexRow row, CancellationToken cancellationToken)
    {
        var index = await ledger.Tables.OpenAsync(TableName.Index, cancellationToken);
        return await index.FindAsync(row.Key.Partition, row.Key.Row, cancellationToken) is { } found ? NumberOf(found) : null;
    }

    /// <summary>The cases at a place that may have words that begin with all of these, if they are few.</summary>
    /// <returns>Null: go through the list.</returns>
    public async Task<ImmutableArray<CaseRow>?> CandidatesAsync(string place, string kind, ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(words.OrderByDescending(word => word.Length).Take(MostWords).Select(word => HavingAsync(place, kind, word, cancellationToken)));
        var few = found.Where(numbers => numbers.Count <= Few).ToList();
        if (few.Count == 0)
        {
            return null;
        }

        var heads = await Task.WhenAll(few.Aggregate((all, more) => all.Intersect(more)).Select(number => ledger.HeadAsync(number, cancellationToken)));
        return [.. heads.OfType<Head>().Select(head => CaseFacts.Read(head.Row).Row)];
    }

    private static string NumberOf(TableEntity row) => row.GetString(IndexRow.Number)!;

    private async Task<ImmutableHashSet<string>> HavingAsync(string place, string kind, string word, CancellationToken cancellationToken) =>
    [
        .. await NumbersAsync(Beginning(CaseIndex.PlaceOf(place), CaseIndex.Words(kind, word)), cancellationToken, page: 1000)
            .Distinct().Take(Few + 1).ToListAsync(cancellationToken),
    ];
}
