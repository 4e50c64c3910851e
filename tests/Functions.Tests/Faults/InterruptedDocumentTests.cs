using Azure.Core;
using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Tests.Storage;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Documents on their way into blobs, broken off at each request: afterwards they are there once and whole, or not at all.</summary>
public sealed class InterruptedDocumentTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private const string Case = "ALM-M-2026-000001";
    private const int Several = (4 << 20) + 17;

    private static readonly SteppedClock Clock = new(Instant.FromUtc(2026, 3, 2, 4, 0));

    private readonly FaultProxy _proxy = storage.Proxy;
    private readonly string _prefix = Any.Name("f") + "-";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.ClockAhead = TimeSpan.Zero;
        var direct = new BlobServiceClient((await AzuriteServer.SharedAsync()).ConnectionString);
        await foreach (var container in direct.GetBlobContainersAsync(prefix: _prefix))
        {
            await direct.DeleteBlobContainerAsync(container.Name);
        }
    }

    [Theory]
    [InlineData(3000, true)]
    [InlineData(3000, false)]
    [InlineData(Several, true)]
    [InlineData(Several, false)]
    public async Task A_document_broken_off_anywhere_is_handed_in_again_and_kept_once(int length, bool reached)
    {
        var store = Store();
        await HandInAsync(store, length, seed: 0);
        var requests = await RequestsOfAsync(() => HandInAsync(store, length, seed: 1));
        for (var k = 0; k < requests; k++)
        {
            var seed = k + 2;
            Outage(k, reached);
            await FaultAsync(() => HandInAsync(store, length, seed));
            _proxy.Heal();
            await HandInAsync(store, length, seed);
            await IsKeptAsync(length, seed);
        }

        await NothingElseAsync(requests + 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_broken_off_anywhere_may_be_repeated_with_what_was_staged(bool reached)
    {
        var store = Store();
        await HandInAsync(store, 3000, seed: 0);
        var first = await StageAsync(store, 3000, seed: 1);
        var requests = await RequestsOfAsync(() => store.CommitAsync(first, PathOf(first)));
        for (var k = 0; k < requests; k++)
        {
            var staged = await StageAsync(store, 3000, seed: k + 2);
            Outage(k, reached);
            await FaultAsync(() => store.CommitAsync(staged, PathOf(staged)));
            _proxy.Heal();
            await store.CommitAsync(staged, PathOf(staged));
            await IsKeptAsync(3000, seed: k + 2);
        }

        await NothingElseAsync(requests + 2);
    }

    [Fact]
    public async Task Answers_that_are_lost_now_and_then_are_made_good_by_asking_again()
    {
        var store = Store(retries: 2);
        await HandInAsync(store, 3000, seed: 0);
        var requests = await RequestsOfAsync(() => HandInAsync(store, 3000, seed: 1));
        for (var k = 0; k < requests; k++)
        {
            _proxy.Inject(new Fault.AnswerLost(), after: k, times: 1);
            await HandInAsync(store, 3000, seed: k + 2);
            _proxy.Heal();
            _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromMilliseconds(1)), after: k, times: 2);
            await HandInAsync(store, 3000, seed: k + 2);
            _proxy.Heal();
            await IsKeptAsync(3000, seed: k + 2);
        }

        await NothingElseAsync(requests + 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_move_broken_off_anywhere_may_be_repeated(bool reached)
    {
        var store = Store();
        await MoveAsync(store, 0);
        await store.PutAsync(From(1), "one"u8.ToArray());
        var requests = await RequestsOfAsync(() => store.MoveAsync(From(1), To(1)));
        for (var k = 0; k < requests; k++)
        {
            await store.PutAsync(From(k + 2), "one"u8.ToArray());
            Outage(k, reached);
            await FaultAsync(() => store.MoveAsync(From(k + 2), To(k + 2)));
            _proxy.Heal();
            await store.MoveAsync(From(k + 2), To(k + 2));
        }

        Assert.Equal(
            Enumerable.Range(0, requests + 2).Select(To).Order(StringComparer.Ordinal), await store.ListAsync("").ToListAsync());

        static async Task MoveAsync(AzureDocumentStore store, int n)
        {
            await store.PutAsync(From(n), "one"u8.ToArray());
            await store.MoveAsync(From(n), To(n));
        }
    }

    [Fact]
    public async Task A_silent_storage_and_a_clock_that_is_off_are_told_and_leave_no_document()
    {
        await HandInAsync(Store(), 3000, seed: 0);
        var silence = _proxy.Inject(new Fault.Silence(Reached: false));
        Assert.Equal(StorageFaultKind.Unavailable, (await FaultAsync(() => HandInAsync(Store(retries: 1, ProxiedStorage.Soon), 3000, seed: 1))).Kind);
        Assert.Equal(2, silence.Hits);
        _proxy.Heal();

        _proxy.ClockAhead = TimeSpan.FromMinutes(16);
        Assert.Equal(StorageFaultKind.ClockSkew, (await FaultAsync(() => HandInAsync(Store(), 3000, seed: 1))).Kind);
        _proxy.ClockAhead = TimeSpan.Zero;
        await NothingElseAsync(1);
    }

    [Fact]
    public async Task Whose_own_source_breaks_while_the_storage_fails_is_told_of_the_source()
    {
        var store = Store(retries: 1);
        await HandInAsync(store, 3000, seed: 0);
        var outage = _proxy.Inject(new Fault.RequestLost(), r => r.Writes && !r.Target.Contains("comp=block", StringComparison.Ordinal));
        await using var scan = new GeneratedStream(2 * Several, 1) { StopAt = Several, OnStop = () => throw new InvalidDataException("The scanner is gone.") };
        await Assert.ThrowsAsync<InvalidDataException>(() => store.StageAsync(scan, 20 << 20));
        Assert.Equal(2, outage.Hits);
    }

    private static string From(int n) => $"incoming/{n:D3}/scan";

    private static string To(int n) => $"archived/{n:D3}/scan";

    private static string PathOf(StagedDocument staged) => DocumentPaths.OfDocument(Case, "invitation", staged.Sha256);

    private static async Task<StagedDocument> StageAsync(AzureDocumentStore store, int length, int seed)
    {
        await using var scan = new GeneratedStream(length, seed);
        return Assert.IsType<StagingResult.Staged>(await store.StageAsync(scan, 20 << 20)).Document;
    }

    private static async Task HandInAsync(AzureDocumentStore store, int length, int seed)
    {
        var staged = await StageAsync(store, length, seed);
        await store.CommitAsync(staged, PathOf(staged));
    }

    private static async Task<StorageFault> FaultAsync(Func<Task> call) =>
        Assert.IsType<StorageFault>(StorageFault.Of(await Assert.ThrowsAnyAsync<Exception>(call), TimeProvider.System.GetUtcNow()));

    private AzureDocumentStore Store(int retries = 0, TimeSpan? patience = null) => new(
        new BlobServiceClient(_proxy.ConnectionString, new BlobClientOptions
        {
            Retry =
            {
                MaxRetries = retries, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2),
                NetworkTimeout = patience ?? TimeSpan.FromMinutes(1),
            },
        }),
        _prefix,
        Clock);

    /// <summary>From the k-th request on nothing goes through; the first of them reaches the storage, or not.</summary>
    private void Outage(int k, bool reached)
    {
        _proxy.Inject(reached ? new Fault.AnswerLost() : new Fault.RequestLost(), after: k, times: 1);
        _proxy.Inject(new Fault.RequestLost(), after: k);
    }

    private async Task<int> RequestsOfAsync(Func<Task> work)
    {
        _proxy.Forget();
        await work();
        return _proxy.Requests.Count;
    }

    private async Task IsKeptAsync(int length, int seed)
    {
        await using var scan = new GeneratedStream(length, seed);
        var expected = new byte[length];
        await scan.ReadExactlyAsync(expected);
        var path = DocumentPaths.OfDocument(Case, "invitation", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(expected)));
        using var found = new MemoryStream();
        await using var content = Assert.IsAssignableFrom<Stream>(await Store().OpenAsync(path));
        await content.CopyToAsync(found);
        Assert.Equal(expected, found.ToArray());
    }

    /// <summary>As many documents as were handed in, and once the sweep has passed nothing beside them.</summary>
    private async Task NothingElseAsync(int documents)
    {
        var store = Store();
        Assert.Equal(documents, await store.ListAsync("").CountAsync());
        await store.SweepStagingAsync(Clock.Now + Duration.FromDays(1));
        Assert.Equal(0, await store.SweepStagingAsync(Clock.Now + Duration.FromDays(1)));
    }
}
