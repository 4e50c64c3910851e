using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Storage.Seeds;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Seeds;

public sealed class AzureSeedStoreTests : SeedStoreContract, IAsyncLifetime
{
    private static readonly AnswerKey Key = new("admin/load-procedure", "3f2a", "hash of the request");

    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    private protected override (ISeedStore Seeds, ICaseStore Cases) Open()
    {
        var tables = _tables.Open();
        return (new AzureSeedStore(tables), new AzureCaseStore(tables));
    }

    [Fact]
    public async Task A_loading_whose_answers_are_lost_on_the_way_is_done_once()
    {
        var store = new AzureSeedStore(_tables.Open(new AnswerLosingPolicy()));
        await store.AddAsync([Seed("1"), Seed("2")], Key, "answer", default);
        var (seeds, cases) = Open();
        Assert.Equal(["1", "2"], (await seeds.AllAsync(default)).Select(s => s.Version));
        Assert.Equal("answer", (await cases.FindAnswerAsync(Key.Scope, Key.Key, default))!.Body);
    }

    [Fact]
    public async Task A_loading_that_died_before_it_was_decided_is_none_and_is_in_nobodys_way()
    {
        var dying = new DyingNetwork("/$batch");
        var store = new AzureSeedStore(_tables.Open(dying));
        await Assert.ThrowsAsync<DyingNetwork.DiedException>(() => store.AddAsync([Seed("1")], Key, "answer", default));
        Assert.True(dying.Died);

        var (seeds, cases) = Open();
        Assert.Empty(await seeds.AllAsync(default));
        Assert.Null(await cases.FindAnswerAsync(Key.Scope, Key.Key, default));
        await seeds.AddAsync([Seed("1")], Key, "answer", default);
        Assert.Equal("answer", (await cases.FindAnswerAsync(Key.Scope, Key.Key, default))!.Body);
    }

    [Fact]
    public async Task Of_a_version_with_very_many_cases_no_more_are_counted_than_tell_that_it_is_in_use()
    {
        var index = _tables.Client("Index");
        await index.CreateIfNotExistsAsync();
        foreach (var (version, cases) in ((string, int)[])[("1", 40), ("2", VersionInUse.Many + 60), ("3", VersionInUse.Many - 50), ("4", 90)])
        {
            foreach (var some in Enumerable.Range(0, cases).Chunk(100))
            {
                await index.SubmitTransactionAsync(some.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row(version, n))));
            }
        }

        VersionInUse[] expected = [new("fair-permit", "1", 40), new("fair-permit", "2", 1000), new("fair-permit", "3", 950), new("fair-permit", "4", 90)];
        Assert.Equal(expected, (await Open().Seeds.VersionsInUseAsync(default)).AsEnumerable());
    }

    private static TableEntity Row(string version, int number) => new($"u:fair-permit:{version}", $"F-2026-{number:D6}")
    {
        ["Procedure"] = "fair-permit",
        ["ProcedureVersion"] = version,
    };

    private static StoredSeed Seed(string version) => StoredSeed.Of(
        SeedKind.Procedure, "fair-permit", version, "{}", new Loading(new ActorStamp("admin", "Administrator", "Administrator"), Instant.FromUtc(2026, 3, 2, 4, 0), "why"));
}
