using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Cases;

public sealed class EmbeddedCaseStoreTests : CaseStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reasons_of_a_megabyte_are_kept_whole()
    {
        var store = Open();
        var reasons = string.Concat(Enumerable.Repeat("Дәлелді бас тарту: құжаттар толық емес. ", 27_000));
        await store.CommitAsync(WrittenCase.Request("ALM-M-2026-000001", 0, payload: reasons), default);

        Assert.True(reasons.Length > 1_000_000);
        Assert.Equal(reasons, Assert.Single(await store.LoadAsync("ALM-M-2026-000001", default)).Payload);
    }

    private protected override ICaseStore Open() => new EmbeddedCaseStore(_folder.Open());

    private protected override ICaseStore Reopen()
    {
        _folder.Close();
        return Open();
    }
}
