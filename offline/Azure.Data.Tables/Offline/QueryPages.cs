namespace Azure.Data.Tables.Offline;

/// <summary>Answers of a query, page by page as the service gives them: a page may be empty and not be the last.</summary>
/// <param name="defaultSize">How many a page may hold at most when the reader does not say; null: as many as the service likes.</param>
/// <param name="read">Reads the page behind a continuation token (null: the first).</param>
internal sealed class QueryPages<T>(int? defaultSize, Func<string?, int?, CancellationToken, Task<Page<T>>> read, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await read(continuationToken, pageSizeHint ?? defaultSize, CancellationToken).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
