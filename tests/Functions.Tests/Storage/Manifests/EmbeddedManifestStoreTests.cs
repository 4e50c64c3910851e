using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Manifests;

public sealed class EmbeddedManifestStoreTests : ManifestStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override IManifestStore Open() => new EmbeddedManifestStore(_folder.Open());
}
