using Azure.Core;
using Azure.Data.Tables.Offline;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync("AddEntity", () => EntityRequests.Add(account, Name, entity), cancellationToken);

    /// <summary>Writes the entity whatever is stored.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync("UpsertEntity", () => EntityRequests.Put(account, Name, entity, mode, ifMatch: null), cancellationToken);

    /// <summary>Writes the entity if it is stored and still has that tag; <see cref="ETag.All"/> takes any.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
        ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
        : SendAsync("UpdateEntity", () => EntityRequests.Put(account, Name, entity, mode, ifMatch), cancellationToken);

    /// <summary>An entity that is not there is no error: the response has the status 404. Without a tag any is deleted.</summary>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync("DeleteEntity", () => EntityRequests.Delete(account, Name, partitionKey, rowKey, ifMatch, expected: 404), cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    public virtual Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => operations.RunAsync("GetEntity", async () =>
        {
            using var message = EntityRequests.Get(account, Name, partitionKey, rowKey, select, expected: 0);
            var response = await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return Response.FromValue(EntityReader.ReadOne<T>(response), response);
        });

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => operations.RunAsync<NullableResponse<T>>("GetEntityIfExists", async () =>
        {
            using var message = EntityRequests.Get(account, Name, partitionKey, rowKey, select, expected: 404);
            var response = await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return response.Status == 404 ? new NoValueResponse<T>(response) : Response.FromValue(EntityReader.ReadOne<T>(response), response);
        });

    /// <summary>What matches, a page of at most 1,000 at a time. Pages may be empty; reading goes on behind them.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        return new QueryPages<T>(maxPerPage, ReadAsync, cancellationToken);

        Task<Page<T>> ReadAsync(string? token, int? size, CancellationToken cancellation) => operations.RunAsync("Query", async () =>
        {
            using var message = account.Message(RequestMethod.Get, $"{System.Uri.EscapeDataString(Name)}()");
            TableRequests.Narrow(message.Request.Uri, filter, size, select);
            EntityContinuation.Write(token, message.Request.Uri);
            var response = await account.SendAsync(message, cancellation).ConfigureAwait(false);
            return Page<T>.FromValues(EntityReader.ReadPage<T>(response), EntityContinuation.Read(response.Headers), response);
        });
    }

    /// <summary>All or nothing, on one partition: at most 100 entities and 4 MiB, each entity once.</summary>
    /// <exception cref="TableTransactionFailedException">The service refused one of them, and wrote none.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        return operations.RunAsync("SubmitTransaction", () => EntityGroup.SubmitAsync(account, Name, transactionActions, cancellationToken));
    }

    private Task<Response> SendAsync(string operation, Func<HttpMessage> request, CancellationToken cancellationToken) => operations.RunAsync(operation, async () =>
    {
        using var message = request();
        return await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
    });
}
