using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Accounts;

public sealed class EmbeddedAccountStoreTests : AccountStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override IAccountStore Open() => new EmbeddedAccountStore(_folder.Open());
}
