using System.Diagnostics;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Offline;

namespace Azure.Data.Tables;

/// <summary>The tables of an account. May be used by many threads at once.</summary>
public class TableServiceClient
{
    private static readonly ActivitySource Source = new("Azure.Data.Tables.TableServiceClient");

    private readonly TableAccount account;
    private readonly Operations operations;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableAccount.By(connectionString, options))
    {
    }

    /// <param name="endpoint">Has a shared access signature as its query.</param>
    /// <param name="options">How requests are sent; null: as is usual.</param>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, (AzureSasCredential?)null, options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, credential ?? throw new ArgumentNullException(nameof(credential)), options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableAccount.By(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, tokenCredential, options))
    {
    }

    internal TableServiceClient(TableAccount account)
    {
        this.account = account;
        operations = new Operations(Source, account.IsTraced);
    }

    /// <summary>For mocking.</summary>
    protected TableServiceClient()
    {
        account = null!;
        operations = null!;
    }

    public virtual string AccountName => account.Name;

    public virtual Uri Uri => account.Service;

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public virtual TableClient GetTableClient(string tableName) => new(account, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        operations.RunAsync("CreateTable", () => TableRequests.CreateAsync(account, Checked(tableName), mayExist: false, cancellationToken));

    /// <summary>A table that is there already is no error: the response has the status 409.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        operations.RunAsync("CreateTableIfNotExists", () => TableRequests.CreateAsync(account, Checked(tableName), mayExist: true, cancellationToken));

    /// <summary>A table that is not there is no error: the response has the status 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        operations.RunAsync("DeleteTable", () => TableRequests.DeleteAsync(account, Checked(tableName), cancellationToken));

    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new QueryPages<TableItem>(
            maxPerPage,
            (token, size, cancellation) => operations.RunAsync("Query", () => TableRequests.ListAsync(account, filter, token, size, cancellation)),
            cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(ODataLiteral.Filter(filter), maxPerPage, cancellationToken);

    private static string Checked(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return tableName;
    }
}
