using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Azure.Manifests;

public sealed class AzureManifestStoreTests : ManifestStoreContract, IAsyncLifetime
{
    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    private protected override IManifestStore Open() => new AzureManifestStore(_tables.Open());
}
