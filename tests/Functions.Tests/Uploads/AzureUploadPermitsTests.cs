using System.Net;
using System.Web;
using Azure.Core;
using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Tests.Uploads;

public sealed class AzureUploadPermitsTests : IAsyncLifetime, IDisposable
{
    private readonly UploadName name = new("ALM-M-2026-000001", "invitation", $"{Guid.NewGuid():N}", "pdf");
    private readonly HttpClient http = new();
    private BlobServiceClient service = null!;

    public async Task InitializeAsync() => service = new BlobServiceClient((await AzuriteServer.SharedAsync()).ConnectionString);

    public Task DisposeAsync() => service.GetBlobContainerClient("intake").GetBlobClient(name.ToString()).DeleteIfExistsAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_permit_puts_one_blob_into_the_intake_container_and_no_second_over_it()
    {
        var permit = await GrantAsync(TimeProvider.System.GetUtcNow().AddMinutes(15));
        Assert.Equal(HttpStatusCode.Created, await SendAsync(permit, HttpMethod.Put, permit.Url, "scan"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(permit, HttpMethod.Put, permit.Url, "another"));

        var kept = await service.GetBlobContainerClient("intake").GetBlobClient(name.ToString()).DownloadContentAsync();
        Assert.Equal(("scan", "application/pdf"), (kept.Value.Content.ToString(), kept.Value.Details.ContentType));
    }

    [Fact]
    public async Task A_permit_opens_nothing_else()
    {
        var permit = await GrantAsync(TimeProvider.System.GetUtcNow().AddMinutes(15));
        await SendAsync(permit, HttpMethod.Put, permit.Url, "scan");
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(permit, HttpMethod.Get, permit.Url));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(permit, HttpMethod.Delete, permit.Url));
        var elsewhere = new UriBuilder(permit.Url) { Path = permit.Url.AbsolutePath.Replace("invitation", "application", StringComparison.Ordinal) }.Uri;
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(permit, HttpMethod.Put, elsewhere, "scan"));
    }

    [Fact]
    public async Task A_permit_that_is_over_opens_nothing()
    {
        var permit = await GrantAsync(TimeProvider.System.GetUtcNow().AddMinutes(-1));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(permit, HttpMethod.Put, permit.Url, "scan"));
    }

    [Fact]
    public async Task With_an_identity_the_service_s_own_key_signs_for_https_alone()
    {
        var expiresAt = TimeProvider.System.GetUtcNow().AddMinutes(15);
        using var cloud = new DelegationTransport();
        var identified = new BlobServiceClient(
            new Uri("https://registry.blob.core.windows.net"), new AnyToken(), new BlobClientOptions { Transport = cloud, Retry = { MaxRetries = 0 } });
        var permit = await new AzureUploadPermits(identified, TimeProvider.System).GrantAsync(name, "application/pdf", expiresAt, default);

        var query = HttpUtility.ParseQueryString(permit.Url.Query);
        Assert.Equal(("c", "b", "https"), (query["sp"], query["sr"], query["spr"]));
        Assert.Equal((DelegationTransport.ObjectId, DelegationTransport.TenantId), (query["skoid"], query["sktid"]));
        Assert.NotEmpty(query["sig"]!);
        Assert.Equal($"/intake/{name}", permit.Url.AbsolutePath);
        Assert.Contains(cloud.Asked, asked => asked.Contains("comp=userdelegationkey", StringComparison.Ordinal));
        Assert.DoesNotContain(cloud.Asked, asked => asked.StartsWith("http:", StringComparison.Ordinal));
    }

    private Task<UploadPermit> GrantAsync(DateTimeOffset expiresAt) =>
        new AzureUploadPermits(service, TimeProvider.System).GrantAsync(name, "application/pdf", expiresAt, default);

    private async Task<HttpStatusCode> SendAsync(UploadPermit permit, HttpMethod method, Uri url, string? content = null)
    {
        using var request = new HttpRequestMessage(method, url);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content));
            foreach (var (header, value) in permit.Headers)
            {
                if (!request.Headers.TryAddWithoutValidation(header, value))
                    request.Content.Headers.TryAddWithoutValidation(header, value);
            }
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", TimeProvider.System.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
