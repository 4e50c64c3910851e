using System.Diagnostics;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Offline;
using Azure.Data.Tables.Sas;

namespace Azure.Data.Tables;

/// <summary>One table of an account. May be used by many threads at once.</summary>
public partial class TableClient
{
    private static readonly ActivitySource Source = new("Azure.Data.Tables.TableClient");

    private readonly TableAccount account;
    private readonly Operations operations;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.By(connectionString, options, tableName), tableName)
    {
    }

    /// <param name="endpoint">Names the table, and has a shared access signature as its query.</param>
    /// <param name="options">How requests are sent; null: as is usual.</param>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, (AzureSasCredential?)null, options, AccountUri.Table(endpoint)), AccountUri.Table(endpoint))
    {
    }

    /// <param name="endpoint">Names the table.</param>
    /// <param name="credential">Opens it.</param>
    /// <param name="options">How requests are sent; null: as is usual.</param>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, credential ?? throw new ArgumentNullException(nameof(credential)), options, TableOf(endpoint, credential)), TableOf(endpoint, credential))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, credential, options, tableName), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.By(endpoint, tokenCredential, options, tableName), tableName)
    {
    }

    internal TableClient(TableAccount account, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, "tableName");
        this.account = account;
        Name = name;
        Uri = AccountUri.WithTable(account.Service, name);
        operations = new Operations(Source, account.IsTraced);
    }

    /// <summary>For mocking.</summary>
    protected TableClient()
    {
        account = null!;
        operations = null!;
        Name = null!;
        Uri = null!;
    }

    public virtual string Name { get; }

    public virtual string AccountName => account.Name;

    public virtual Uri Uri { get; }

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        operations.RunAsync("Create", () => TableRequests.CreateAsync(account, Name, mayExist: false, cancellationToken));

    /// <summary>A table that is there already is no error: the response has the status 409.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        operations.RunAsync("CreateIfNotExists", () => TableRequests.CreateAsync(account, Name, mayExist: true, cancellationToken));

    /// <summary>Deletes the table with all it holds. A table that is not there is no error: the response has the status 404.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        operations.RunAsync("Delete", () => TableRequests.DeleteAsync(account, Name, cancellationToken));

    public virtual TableSasBuilder GetSasBuilder(TableSasPermissions permissions, DateTimeOffset expiresOn) => new(Name, permissions, expiresOn);

    public virtual TableSasBuilder GetSasBuilder(string rawPermissions, DateTimeOffset expiresOn) => new(Name, rawPermissions, expiresOn);

    public virtual Uri GenerateSasUri(TableSasPermissions permissions, DateTimeOffset expiresOn) => GenerateSasUri(GetSasBuilder(permissions, expiresOn));

    /// <exception cref="InvalidOperationException">This client has no key to sign with.</exception>
    public virtual Uri GenerateSasUri(TableSasBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var key = account.Key ?? throw new InvalidOperationException("A signature is made with the account's key, which this client does not have.");
        return builder.TableName == Name
            ? new UriBuilder(Uri) { Query = builder.Sign(key) }.Uri
            : throw new ArgumentException("The signature is for another table.", nameof(builder));
    }

    private static string TableOf(Uri endpoint, AzureSasCredential credential) =>
        AccountUri.Table(endpoint) is { Length: > 0 } named ? named : TableSasBuilder.TableIn(credential.Signature);
}
