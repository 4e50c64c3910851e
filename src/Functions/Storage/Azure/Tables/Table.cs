using Azure;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// A table whose conflicts are answers, not exceptions. What is no conflict throws as the client does; so does a table that is not there, for
/// its service says 404 and 409 of that as well, and nothing that was to be kept in it may pass for kept.
/// </summary>
internal sealed class Table(TableClient client)
{
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value
            : new RequestFailedException(found.GetRawResponse()) is var missing && IsOfTable(missing) ? throw missing
            : null;
    }

    /// <returns>The entity's tag; null if one with its keys is there.</returns>
    public Task<ETag?> AddAsync(TableEntity entity, CancellationToken cancellationToken) =>
        TagAsync(() => client.AddEntityAsync(entity, cancellationToken));

    /// <summary>Adds an entity that has in one of its columns who writes it. A request whose answer was lost is sent again by the client, and then meets its own.</summary>
    /// <param name="by">The column.</param>
    /// <returns>False if another's with its keys is there.</returns>
    public async Task<bool> AddOwnAsync(TableEntity entity, string by, CancellationToken cancellationToken) =>
        await AddAsync(entity, cancellationToken) is not null
        || (await FindAsync(entity.PartitionKey, entity.RowKey, cancellationToken))?.GetString(by) == entity.GetString(by);

    /// <returns>The new tag; null if the entity has another than this or has gone.</returns>
    public Task<ETag?> ReplaceAsync(TableEntity entity, ETag tag, CancellationToken cancellationToken) =>
        TagAsync(() => client.UpdateEntityAsync(entity, tag, TableUpdateMode.Replace, cancellationToken));

    public Task PutAsync(TableEntity entity, CancellationToken cancellationToken) =>
        client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);

    /// <returns>Whether this call took it away; false if it has another tag or has gone, be it by this call's own first try, whose answer was lost.</returns>
    public async Task<bool> DeleteAsync(string partition, string row, ETag tag, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.DeleteEntityAsync(partition, row, tag, cancellationToken);
            return answer.Status != NotFound;
        }
        catch (RequestFailedException e) when (e.Status == PreconditionFailed)
        {
            return false;
        }
    }

    /// <summary>All of it or nothing.</summary>
    /// <returns>False if it meets something else than it expected: an entity that is there, has another tag, or has gone.</returns>
    public async Task<bool> SubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await client.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed && !IsOfTable(e))
        {
            return false;
        }
    }

    /// <summary>In the order of the keys.</summary>
    /// <param name="page">How many to ask for at a time, at most 1,000.</param>
    public IAsyncEnumerable<TableEntity> QueryAsync(string? filter, CancellationToken cancellationToken, int? page = null, IEnumerable<string>? select = null) =>
        client.QueryAsync<TableEntity>(filter, page, select, cancellationToken);

    private static async Task<ETag?> TagAsync(Func<Task<Response>> write)
    {
        try
        {
            return (await write()).Headers.ETag ?? throw new InvalidOperationException("the storage told no tag");
        }
        catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed && !IsOfTable(e))
        {
            return null;
        }
    }

    /// <summary>It is the table that is missing or just being deleted, not an entity in it.</summary>
    private static bool IsOfTable(RequestFailedException refused) =>
        refused.ErrorCode is "TableNotFound" or "TableBeingDeleted";
}
