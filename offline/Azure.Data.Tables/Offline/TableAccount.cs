using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Offline;

/// <summary>An account's table service as one credential reaches it: makes its requests and sends them down the pipeline.</summary>
internal sealed class TableAccount
{
    private readonly HttpPipeline pipeline;
    private readonly string version;

    private TableAccount(Uri service, HttpPipelinePolicy? authentication, TableSharedKeyCredential? key, TableClientOptions? options)
    {
        options ??= TableClientOptions.Standard;
        Service = service;
        Key = key;
        IsTraced = options.Diagnostics.IsDistributedTracingEnabled;
        version = options.VersionString;
        var built = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Shared };
        if (authentication is not null)
        {
            built.PerRetryPolicies.Add(authentication);
        }

        pipeline = HttpPipelineBuilder.Build(built);
    }

    /// <summary>Without table and query.</summary>
    public Uri Service { get; }

    public string Name => AccountUri.Account(Service);

    /// <summary>What signatures are made with; null where another credential is used.</summary>
    public TableSharedKeyCredential? Key { get; }

    public bool IsTraced { get; }

    public static TableAccount By(string connectionString, TableClientOptions? options, string? table = null)
    {
        var account = StorageConnectionString.Parse(connectionString);
        var service = AccountUri.Service(account.Tables, table);
        return account.Key is { } key
            ? new TableAccount(service, new SharedKeyPolicy(key, TimeProvider.System), key, options)
            : new TableAccount(service, new SasPolicy(new AzureSasCredential(account.Signature!)), null, options);
    }

    public static TableAccount By(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options, string? table = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableAccount(AccountUri.Service(endpoint, table), new SharedKeyPolicy(credential, time ?? TimeProvider.System), credential, options);
    }

    /// <summary>By a signature, which may be the query of the endpoint. It opens what it opens to whoever sees it: not sent in the clear.</summary>
    public static TableAccount By(Uri endpoint, AzureSasCredential? credential, TableClientOptions? options, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
        {
            throw new ArgumentException("Cannot use a SAS token credential without HTTPS.", nameof(endpoint));
        }

        var signature = credential ?? (endpoint.Query.Length > 1 ? new AzureSasCredential(endpoint.Query) : null);
        return new TableAccount(AccountUri.Service(endpoint, table), signature is null ? null : new SasPolicy(signature), null, options);
    }

    public static TableAccount By(Uri endpoint, TokenCredential credential, TableClientOptions? options, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var scope = (options?.Audience ?? TableAudience.AzurePublicCloud).Scope;
        var policy = new TokenPolicy(credential, scope, options?.EnableTenantDiscovery ?? false);
        return new TableAccount(AccountUri.Service(endpoint, table), policy, null, options);
    }

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Relative to the account, encoded.</param>
    /// <param name="expected">A status of refusal that the caller takes for an answer; 0: none.</param>
    public HttpMessage Message(RequestMethod method, string path, int expected = 0)
    {
        var context = new RequestContext();
        if (expected != 0)
        {
            context.AddClassifier(expected, isError: false);
        }

        var message = pipeline.CreateMessage(context, pipeline.ResponseClassifier);
        message.Request.Method = method;
        message.Request.Uri.Reset(Service);
        message.Request.Uri.AppendPath($"{(Service.AbsolutePath.EndsWith('/') ? "" : "/")}{path}", escape: false);
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <exception cref="RequestFailedException">The service refused, or could not be reached in all tries.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }
}
