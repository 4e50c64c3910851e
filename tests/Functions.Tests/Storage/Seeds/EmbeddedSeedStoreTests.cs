using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Tests.Storage.Seeds;

public sealed class EmbeddedSeedStoreTests : SeedStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seeds-").FullName;
    private readonly List<SqliteDatabase> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(d => d.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override (ISeedStore Seeds, ICaseStore Cases) Open()
    {
        _opened.Add(new SqliteDatabase(Path.Combine(_folder, "missionreg.db")));
        return (new EmbeddedSeedStore(_opened[^1]), new EmbeddedCaseStore(_opened[^1]));
    }
}
