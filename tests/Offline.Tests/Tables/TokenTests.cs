using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using MissionReg.Azurite;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class TokenTests
{
    private static readonly Uri Service = new("https://acct.table.core.windows.net");

    [Fact]
    public async Task Emulator_takes_tokens_for_storage_over_https()
    {
        using var certificate = new TemporaryCertificate();
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true, Https = (certificate.CertificateFile, certificate.KeyFile) });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == certificate.Thumbprint };
        var credential = new WrittenTokens();
        var table = new TableClient(azurite.Tables, EmulatedTable.NewName(), credential, new TableClientOptions { Transport = new HttpClientTransport(handler) });

        await table.CreateAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]);

        Assert.Single(await table.QueryAsync<TableEntity>().ToArrayAsync());
        Assert.Equal([("https://storage.azure.com/.default", null)], credential.Asked.Distinct());
    }

    [Fact]
    public async Task Tenant_that_the_service_names_is_asked_for_tokens_from_then_on()
    {
        var transport = Of(
            Answer(401, "", ("WWW-Authenticate", "Bearer authorization_uri=https://login.microsoftonline.com/tenant-1/oauth2/authorize resource_id=https://storage.azure.com")),
            Answer(204));
        var options = transport.Options;
        options.EnableTenantDiscovery = true;
        options.Audience = TableAudience.AzureGovernment;
        var credential = new WrittenTokens();
        var table = new TableClient(Service, "t", credential, options);

        await table.DeleteEntityAsync("p", "r");
        await table.DeleteEntityAsync("p", "s");

        Assert.Equal([false, true, true], transport.Sent.Select(s => s.Headers.ContainsKey("Authorization")));
        Assert.Equal([("https://storage.azure.us/.default", "tenant-1")], credential.Asked.Distinct());
    }

    [Fact]
    public async Task Token_is_not_sent_in_the_clear()
    {
        var transport = Of(Answer(204));
        var table = new TableClient(new Uri("http://acct.table.core.windows.net"), "t", new WrittenTokens(), transport.Options);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.DeleteEntityAsync("p", "r"));

        Assert.Empty(transport.Sent);
    }

    /// <summary>Tokens of the form that Microsoft Entra gives, with no signature: the emulator looks at the claims only.</summary>
    private sealed class WrittenTokens : TokenCredential
    {
        public List<(string Scope, string? Tenant)> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Add((requestContext.Scopes.Single(), requestContext.TenantId));
            var now = DateTimeOffset.UtcNow;
            var claims = new
            {
                aud = "https://storage.azure.com",
                iss = "https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/",
                iat = now.ToUnixTimeSeconds(),
                nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
                exp = now.AddHours(1).ToUnixTimeSeconds(),
            };
            return new AccessToken($"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.{Part("unsigned")}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Part(object content) =>
            Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
