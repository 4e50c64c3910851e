using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Cases;

public sealed class EmbeddedCaseStoreTests : CaseStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-").FullName;
    private readonly List<SqliteDatabase> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(d => d.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override ICaseStore Open()
    {
        _opened.Add(new SqliteDatabase(Path.Combine(_folder, "missionreg.db")));
        return new EmbeddedCaseStore(_opened[^1]);
    }

    private protected override ICaseStore Reopen()
    {
        _opened.ForEach(d => d.Dispose());
        return Open();
    }
}
