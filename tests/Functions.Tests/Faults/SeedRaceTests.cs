using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Storage.Manifests;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Reference data loaded through two instances at once, one of them held up.</summary>
public sealed class SeedRaceTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private static readonly AnswerKey Key = new("administrator", "key", "hash");

    private readonly FaultProxy _proxy = storage.Proxy;
    private FaultyTables _tables = null!;

    public async Task InitializeAsync()
    {
        _tables = await FaultyTables.OfAsync(_proxy);
        await Direct().AddAsync([Seed("first")], null, "", default);
    }

    public Task DisposeAsync()
    {
        _proxy.Heal();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_was_held_up_gets_a_later_place_in_the_order_and_not_the_same()
    {
        var late = _proxy.Inject(new Fault.Delayed(), r => r.IsTransaction && r.Names(_tables.Prefix + TableName.Seeds), times: 1);
        var slow = new AzureSeedStore(_tables.Open()).AddAsync([Seed("slow")], null, "", default);
        await late.Struck;
        await Direct().AddAsync([Seed("quick")], null, "", default);
        late.LetGo();
        await slow;

        Assert.Equal(["first", "quick", "slow"], (await Direct().AllAsync(default)).Select(s => s.Id));
        var places = await _tables.Table(TableName.Seeds).QueryAsync<Azure.Data.Tables.TableEntity>("RowKey ge 's:' and RowKey lt 's;'").Select(e => e.GetInt64("Ordinal")).ToListAsync();
        Assert.Equal([0, 1, 2], places.Select(p => p!.Value).Order());
    }

    [Fact]
    public async Task A_key_that_was_answered_loads_nothing_more()
    {
        await Direct().AddAsync([Seed("second")], Key, "answer", default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Direct().AddAsync([Seed("third")], Key, "another answer", default));
        Assert.Equal(["first", "second"], (await Direct().AllAsync(default)).Select(s => s.Id));
    }

    private AzureSeedStore Direct() => new(_tables.OpenDirectly());

    private static StoredSeed Seed(string id) => StoredSeed.Of(
        SeedKind.Procedure, id, "1", $$"""{"id": "{{id}}"}""", new Loading(new ActorStamp("a", "A", "Administrator"), WrittenManifest.Monday, "a test"));
}
