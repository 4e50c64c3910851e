using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MissionReg.Azurite;

/// <summary>
/// Stands between a client and the emulator, on free ports, and lets go wrong what a test asks for. Requests pass with their
/// path unchanged: a shared key's signature covers it, and not the host.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly AzuriteServer storage;
    private readonly Upstream upstream = new();
    private readonly ConcurrentQueue<StorageRequest> requests = new();
    private readonly CancellationTokenSource closing = new();
    private readonly WebApplication server;
    private ImmutableList<FaultRule> rules = [];

    private FaultProxy(AzuriteServer storage, WebApplication server) => (this.storage, this.server) = (storage, server);

    public Uri Blobs { get; private set; } = null!;

    public Uri Tables { get; private set; } = null!;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AzuriteServer.Account};AccountKey={AzuriteServer.Key};BlobEndpoint={Blobs};QueueEndpoint={storage.Queues};TableEndpoint={Tables};";

    /// <summary>How far the service's clock is before this machine's. It refuses requests dated more than 15 minutes off it.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>What came, in its order; a request sent again counts again.</summary>
    public IReadOnlyCollection<StorageRequest> Requests => requests;

    public static async Task<FaultProxy> StartAsync(AzuriteServer storage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0").ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = null;
            o.Limits.MinRequestBodyDataRate = null;
        });
        var proxy = new FaultProxy(storage, builder.Build());
        proxy.server.Run(proxy.PassAsync);
        await proxy.server.StartAsync();
        var addresses = proxy.server.Urls.ToArray();
        (proxy.Blobs, proxy.Tables) = (new Uri($"{addresses[0]}/{AzuriteServer.Account}"), new Uri($"{addresses[1]}/{AzuriteServer.Account}"));
        return proxy;
    }

    /// <summary>Lets a fault befall requests from now on. Of several rules the first that strikes counts.</summary>
    /// <param name="matching">Which requests; all without it.</param>
    /// <param name="after">How many matching ones are let through before.</param>
    /// <param name="times">How many are struck then.</param>
    public FaultRule Inject(Fault fault, Func<StorageRequest, bool>? matching = null, int after = 0, int times = int.MaxValue)
    {
        var rule = new FaultRule(fault, matching ?? (_ => true), after, times);
        ImmutableInterlocked.Update(ref rules, r => r.Add(rule));
        return rule;
    }

    /// <summary>All goes well from now on; what is held up goes on.</summary>
    public void Heal()
    {
        foreach (var rule in Interlocked.Exchange(ref rules, []))
        {
            rule.LetGo();
        }
    }

    /// <summary>Forgets the requests that came.</summary>
    public void Forget() => requests.Clear();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await server.DisposeAsync();
        upstream.Dispose();
        closing.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var isTable = context.Connection.LocalPort == Tables.Port;
        var body = await BodyAsync(context.Request);
        var request = new StorageRequest(
            isTable ? "table" : "blob",
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            isTable ? Encoding.UTF8.GetString(body) : "");
        requests.Enqueue(request);
        var now = TimeProvider.System.GetUtcNow() + ClockAhead;
        if (StorageClock.IsFarFrom(now, context.Request))
        {
            await StorageRefusal.SkewedAsync(context, isTable, now);
            return;
        }

        var rule = rules.FirstOrDefault(r => r.Strikes(request));
        try
        {
            await MeetAsync(context, request, body, rule, now);
        }
        catch (HttpRequestException)
        {
            // Nobody listens there: it was stopped.
            context.Abort();
        }
    }

    private async Task MeetAsync(HttpContext context, StorageRequest request, byte[] body, FaultRule? rule, DateTimeOffset now)
    {
        switch (rule?.Fault)
        {
            case Fault.Refused refused:
                await StorageRefusal.WriteAsync(context, request.IsTable, refused, now);
                return;
            case Fault.RequestLost or Fault.Silence { Reached: false }:
                break;
            case Fault.AnswerLost or Fault.Silence { Reached: true }:
                (await upstream.SendAsync(AddressOf(request), context.Request, body)).Dispose();
                break;
            case Fault.Delayed:
                await rule.Gate.WaitAsync(closing.Token);
                goto default;
            default:
                using (var answer = await upstream.SendAsync(AddressOf(request), context.Request, body))
                {
                    rule?.Arrive();
                    await Upstream.CopyAsync(answer, context.Response, now);
                }

                return;
        }

        if (rule.Fault is Fault.Silence)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token);
            await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        context.Abort();
    }

    /// <summary>The target as it was sent: a parsed one might be written otherwise.</summary>
    private Uri AddressOf(StorageRequest request) => new(
        (request.IsTable ? storage.Tables : storage.Blobs).GetLeftPart(UriPartial.Authority) + request.Target,
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}
