using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Storage.Cases;
using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

public sealed class AzureCaseStoreTests : CaseStoreContract, IAsyncLifetime
{
    private readonly TestTables _tables = new();

    private protected override int Many => 500;

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task Versions_of_procedures_are_counted_by_the_cases_accepted_under_them()
    {
        var store = Open();
        foreach (var (number, version) in new[] { ("A", "1"), ("B", "2"), ("C", "1") })
        {
            await store.CommitAsync(Request(number, 0, payload: $$"""{"type":"submitted","procedure":"almaty","procedureVersion":"{{version}}"}"""), default);
            await store.CommitAsync(Request(number, 1, payload: $$"""{"type":"registered","procedure":"another","procedureVersion":"9"}"""), default);
        }

        await store.CommitAsync(Request("D", 0, payload: "no JSON"), default);
        VersionInUse[] expected = [new("almaty", "1", 2), new("almaty", "2", 1)];
        Assert.Equal(expected, (await new AzureSeedStore(_tables.Open()).VersionsInUseAsync(default)).AsEnumerable());

        await store.RebuildAsync(events => Row(events[0].CaseNumber), default);
        Assert.Equal(expected, (await new AzureSeedStore(_tables.Open()).VersionsInUseAsync(default)).AsEnumerable());
    }

    private protected override ICaseStore Open() => new AzureCaseStore(_tables.Open());

    private protected override ICaseStore Reopen() => Open();
}
