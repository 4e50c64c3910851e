using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Tests.Storage.Seeds;

public sealed class EmbeddedSeedStoreTests : SeedStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override (ISeedStore Seeds, ICaseStore Cases) Open()
    {
        var database = _folder.Open();
        return (new EmbeddedSeedStore(database), new EmbeddedCaseStore(database));
    }
}
