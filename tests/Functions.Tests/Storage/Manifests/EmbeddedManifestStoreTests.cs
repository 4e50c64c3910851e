using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Manifests;

public sealed class EmbeddedManifestStoreTests : ManifestStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifests-").FullName;
    private readonly List<SqliteDatabase> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(d => d.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override IManifestStore Open()
    {
        _opened.Add(new SqliteDatabase(Path.Combine(_folder, "missionreg.db")));
        return new EmbeddedManifestStore(_opened[^1]);
    }
}
