using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

public sealed class AzureCaseStoreTests : CaseStoreContract, IAsyncLifetime
{
    private readonly TestTables _tables = new();

    private protected override int Many => 500;

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    private protected override ICaseStore Open() => new AzureCaseStore(_tables.Open());

    private protected override ICaseStore Reopen() => Open();
}
