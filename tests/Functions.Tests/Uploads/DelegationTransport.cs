using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>
/// A storage account in the cloud as far as a permit needs one: it creates containers and gives a key for delegation, in the
/// form that <c>Get User Delegation Key</c> of the service has.
/// </summary>
internal sealed class DelegationTransport : HttpPipelineTransport, IDisposable
{
    public const string ObjectId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "66666666-7777-8888-9999-aaaaaaaaaaaa";

    private readonly ConcurrentQueue<string> asked = [];
    private readonly HttpClientTransport wire;

    public DelegationTransport() => wire = new HttpClientTransport(new Account(asked));

    public IEnumerable<string> Asked => asked;

    public void Dispose() => wire.Dispose();

    public override Request CreateRequest() => wire.CreateRequest();

    public override void Process(HttpMessage message) => wire.Process(message);

    public override ValueTask ProcessAsync(HttpMessage message) => wire.ProcessAsync(message);

    private sealed class Account(ConcurrentQueue<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Enqueue(request.RequestUri!.ToString());
            if (!request.RequestUri.Query.Contains("userdelegationkey", StringComparison.Ordinal))
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created));

            const string key = $"""
                <?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>{ObjectId}</SignedOid><SignedTid>{TenantId}</SignedTid>
                <SignedStart>2026-03-02T04:00:00Z</SignedStart><SignedExpiry>2026-03-02T05:00:00Z</SignedExpiry><SignedService>b</SignedService>
                <SignedVersion>2023-11-03</SignedVersion><Value>a2V5IG9mIHRoZSBzZXJ2aWNl</Value></UserDelegationKey>
                """;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(key, Encoding.UTF8, "application/xml") });
        }
    }
}
