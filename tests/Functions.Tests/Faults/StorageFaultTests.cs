using System.Net;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>What the storage's failures are taken for, as they come out of the real client.</summary>
public sealed class StorageFaultTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = storage.Proxy;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.Forget();
        _proxy.ClockAhead = TimeSpan.Zero;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_goes_well_is_no_fault()
    {
        var container = Client().GetBlobContainerClient(Any.Name("well"));
        await container.CreateAsync();
        await container.UploadBlobAsync("folder/ы ?#%2F'+.bin", BinaryData.FromBytes(Enumerable.Repeat((byte)7, 70_000).ToArray()));
        Assert.Equal(70_000, (await container.GetBlobClient("folder/ы ?#%2F'+.bin").DownloadContentAsync()).Value.Content.ToMemory().Length);
        Assert.Equal(["folder/ы ?#%2F'+.bin"], container.GetBlobs().Select(b => b.Name));
        Assert.True(_proxy.Requests.Count >= 4);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_busy_storage_is_unavailable_for_as_long_as_it_says(HttpStatusCode status)
    {
        _proxy.Inject(new Fault.Refused(status, "ServerBusy", TimeSpan.FromSeconds(30)));
        var fault = await FaultAsync(Client(retries: 0));
        Assert.Equal((StorageFaultKind.Unavailable, TimeSpan.FromSeconds(30)), (fault.Kind, fault.RetryAfter));
        Assert.StartsWith($"{(int)status} ServerBusy, request ", fault.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_storage_is_asked_again_when_it_says_and_then_it_goes_well()
    {
        _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromMilliseconds(1)), times: 2);
        await Client(retries: 2).GetPropertiesAsync();
        Assert.Equal(3, _proxy.Requests.Count);
    }

    [Fact]
    public async Task A_request_lost_on_its_way_is_unavailable_after_its_tries()
    {
        var lost = _proxy.Inject(new Fault.RequestLost());
        Assert.Equal(StorageFaultKind.Unavailable, (await FaultAsync(Client(retries: 1))).Kind);
        Assert.True(lost.Hits >= 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silent_storage_is_unavailable(bool reached)
    {
        var silence = _proxy.Inject(new Fault.Silence(reached));
        Assert.Equal(StorageFaultKind.Unavailable, (await FaultAsync(Client(retries: 1, timeout: ProxiedStorage.Soon))).Kind);
        Assert.Equal(2, silence.Hits);
    }

    [Fact]
    public async Task What_an_answer_was_lost_of_has_happened()
    {
        var container = Client(retries: 0).GetBlobContainerClient(Any.Name("lost"));
        _proxy.Inject(new Fault.AnswerLost(), times: 1);
        Assert.Equal(StorageFaultKind.Unavailable, (await FaultAsync(() => container.CreateAsync())).Kind);
        Assert.True((await container.ExistsAsync()).Value);
    }

    [Fact]
    public async Task A_delayed_request_arrives_after_its_caller_has_gone()
    {
        var container = Client(retries: 0, timeout: ProxiedStorage.Soon).GetBlobContainerClient(Any.Name("late"));
        var late = _proxy.Inject(new Fault.Delayed(), r => r.Writes, times: 1);
        Assert.Equal(StorageFaultKind.Unavailable, (await FaultAsync(() => container.CreateAsync())).Kind);
        var direct = new BlobContainerClient((await AzuriteServer.SharedAsync()).ConnectionString, container.Name);
        Assert.False((await direct.ExistsAsync()).Value);
        late.LetGo();
        await Api.Office.UntilAsync(async () => (await direct.ExistsAsync()).Value);
    }

    [Theory]
    [InlineData(16, "forward by 0.00:16:00")]
    [InlineData(-16, "back by 0.00:16:00")]
    public async Task A_clock_sixteen_minutes_off_is_told_with_both_times(int minutes, string advice)
    {
        _proxy.ClockAhead = TimeSpan.FromMinutes(minutes);
        var fault = await FaultAsync(Client());
        Assert.Equal(StorageFaultKind.ClockSkew, fault.Kind);
        var (there, here) = fault.Clocks!.Value;
        var whole = fault with { Clocks = (there, there - TimeSpan.FromMinutes(minutes)) };
        Assert.InRange((there - here - TimeSpan.FromMinutes(minutes)).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(0.5));
        Assert.Contains(advice, StorageNotice.Of(whole, AzuriteServer.Account), StringComparison.Ordinal);
        Assert.Single(_proxy.Requests);
    }

    [Fact]
    public async Task A_clock_fourteen_minutes_off_goes_unnoticed()
    {
        _proxy.ClockAhead = TimeSpan.FromMinutes(14);
        Assert.Equal(200, (await Client().GetPropertiesAsync()).GetRawResponse().Status);
    }

    [Fact]
    public async Task A_key_that_is_none_of_the_account_is_forbidden_and_told_to_nobody()
    {
        var key = Convert.ToBase64String(new byte[64]);
        var fault = await FaultAsync(new BlobServiceClient(_proxy.Blobs, new StorageSharedKeyCredential(AzuriteServer.Account, key)));
        Assert.Equal(StorageFaultKind.Forbidden, fault.Kind);
        var notice = StorageNotice.Of(fault, AzuriteServer.Account);
        Assert.Contains(AzuriteServer.Account, notice, StringComparison.Ordinal);
        Assert.Contains("AzureWebJobsStorage", notice, StringComparison.Ordinal);
        Assert.DoesNotContain(key, notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_role_is_told_by_its_name()
    {
        _proxy.Inject(new Fault.Refused(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch"));
        var fault = await FaultAsync(Client());
        Assert.Equal(StorageFaultKind.Forbidden, fault.Kind);
        Assert.Contains("Storage Blob Data Contributor", StorageNotice.Of(fault, "store"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_fail_as_blobs_do()
    {
        var tables = Tables();
        await tables.CreateTableAsync(Any.Name("Well"));
        var busy = _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromSeconds(7)), r => r.IsTable, times: 1);
        var patience = await FaultAsync(() => tables.CreateTableAsync(Any.Name("Busy")));
        Assert.Equal((StorageFaultKind.Unavailable, TimeSpan.FromSeconds(7), 1), (patience.Kind, patience.RetryAfter, busy.Hits));
        Assert.StartsWith("503 ServerBusy, request ", patience.Cause, StringComparison.Ordinal);

        _proxy.ClockAhead = TimeSpan.FromMinutes(16);
        var skewed = await FaultAsync(() => tables.CreateTableAsync(Any.Name("Late")));
        Assert.Equal(StorageFaultKind.ClockSkew, skewed.Kind);
        Assert.StartsWith("403 AuthenticationFailed, request ", skewed.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_no_fault_of_the_storage()
    {
        var missing = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => Client().GetBlobContainerClient(Any.Name("no")).GetPropertiesAsync());
        Assert.Null(StorageFault.Of(missing, TimeProvider.System.GetUtcNow()));
    }

    private BlobServiceClient Client(int retries = 0, TimeSpan? timeout = null) => new(
        _proxy.ConnectionString,
        new BlobClientOptions
        {
            Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2), Mode = RetryMode.Fixed, NetworkTimeout = timeout ?? TimeSpan.FromMinutes(1) },
        });

    private TableServiceClient Tables() => new(_proxy.ConnectionString, new TableClientOptions { Retry = { MaxRetries = 0 } });

    private static Task<StorageFault> FaultAsync(BlobServiceClient client) => FaultAsync(() => client.GetPropertiesAsync());

    private static async Task<StorageFault> FaultAsync(Func<Task> call) =>
        Assert.IsType<StorageFault>(StorageFault.Of(await Assert.ThrowsAnyAsync<Exception>(call), TimeProvider.System.GetUtcNow()));
}
