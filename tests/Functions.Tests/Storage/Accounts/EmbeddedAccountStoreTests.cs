using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Accounts;

public sealed class EmbeddedAccountStoreTests : AccountStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accounts-").FullName;
    private readonly List<SqliteDatabase> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(d => d.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override IAccountStore Open()
    {
        _opened.Add(new SqliteDatabase(Path.Combine(_folder, "missionreg.db")));
        return new EmbeddedAccountStore(_opened[^1]);
    }
}
