using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>A query's pages, in the order of instance ids; the continuation token is the last id of a page.</summary>
internal sealed class InstancePages(Database database, OrchestrationQuery query, DataConverter converter) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(
        string? continuationToken = default, int? pageSizeHint = default) =>
        ReadAsync(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> ReadAsync(
        string? after, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await Task.Run(
                () => database.Read(connection => InstanceReader.Page(connection, query, after, size)), cancellation);
            after = page.Count == size ? page[^1].Id : null;
            yield return new([.. page.Select(row => Metadata.Of(row, query.FetchInputsAndOutputs ? converter : null))], after);
        }
        while (after is not null);
    }
}
