using Azure.Data.Tables;
using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A service, or a gateway before it, that says to come again much later: nobody is kept at the counter until then.</summary>
public sealed class LongWaitTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = storage.Proxy;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.Forget();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_hour_is_told_and_not_waited_for()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromHours(1)));
        await IsToldAsync(() => new TableServiceClient(_proxy.ConnectionString, AzureClientOptions.Tables()).CreateTableIfNotExistsAsync(Any.Name("L"), patience.Token));
        await IsToldAsync(() => new BlobServiceClient(_proxy.ConnectionString, AzureClientOptions.Blobs()).GetPropertiesAsync(patience.Token));
    }

    [Fact]
    public async Task A_second_is_waited_for()
    {
        var busy = _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromSeconds(1)), times: 1);
        await new TableServiceClient(_proxy.ConnectionString, AzureClientOptions.Tables()).CreateTableIfNotExistsAsync(Any.Name("L"));
        Assert.Equal(1, busy.Hits);
        Assert.Equal(2, _proxy.Requests.Count);
    }

    private async Task IsToldAsync(Func<Task> call)
    {
        _proxy.Forget();
        var fault = StorageFault.Of(await Assert.ThrowsAnyAsync<Exception>(call), default);
        Assert.Equal((StorageFaultKind.Unavailable, TimeSpan.FromHours(1)), (fault!.Kind, fault.RetryAfter));
        Assert.Single(_proxy.Requests);
    }
}
