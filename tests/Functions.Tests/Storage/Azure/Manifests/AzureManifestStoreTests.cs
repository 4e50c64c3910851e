using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Azure.Manifests;

public sealed class AzureManifestStoreTests : ManifestStoreContract, IAsyncLifetime
{
    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task Holders_cost_a_request_for_each_case_and_one_for_each_manifest()
    {
        var count = new RequestCount(_tables.Prefix);
        var store = new AzureManifestStore(_tables.Open(count.Policy));
        await store.CommitAsync(WrittenManifest.New("C-1", "C-2", "C-3"), default);
        await store.CommitAsync(WrittenManifest.New("C-4"), default);
        count.Take();

        await store.OpenOfAsync(["C-1", "C-2", "C-3", "C-4", "C-5"], default);
        var asked = count.Take();
        Assert.Equal(5, asked[("Claims", "read")]);
        Assert.Equal(2, asked[("Manifests", "read")]);
        Assert.Equal(2, asked.Count);
    }

    private protected override IManifestStore Open() => new AzureManifestStore(_tables.Open());
}
