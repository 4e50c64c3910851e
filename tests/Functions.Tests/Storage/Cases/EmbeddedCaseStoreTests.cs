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

    [Fact]
    public async Task Reasons_of_a_megabyte_are_kept_whole()
    {
        var store = Open();
        var reasons = string.Concat(Enumerable.Repeat("Дәлелді бас тарту: құжаттар толық емес. ", 27_000));
        await store.CommitAsync(WrittenCase.Request("ALM-M-2026-000001", 0, payload: reasons), default);

        Assert.True(reasons.Length > 1_000_000);
        Assert.Equal(reasons, Assert.Single(await store.LoadAsync("ALM-M-2026-000001", default)).Payload);
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
