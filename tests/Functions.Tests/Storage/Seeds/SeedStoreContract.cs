using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Seeds;

/// <summary>What every store of loaded reference data does, whatever it keeps them in.</summary>
public abstract class SeedStoreContract
{
    private static readonly Loading Loading = new(
        new ActorStamp("admin", "Administrator", "Administrator"), Instant.FromUtc(2026, 3, 2, 4, 0).PlusNanoseconds(123), "an amendment of the law");

    private static readonly AnswerKey Key = new("admin/load-procedure", "3f2a", "hash of the request");

    /// <summary>Opens the store and the one of the cases over the same storage each time, empty when the test begins.</summary>
    private protected abstract (ISeedStore Seeds, ICaseStore Cases) Open();

    [Fact]
    public async Task Nothing_is_loaded_to_begin_with()
    {
        var (seeds, _) = Open();
        Assert.Empty(await seeds.AllAsync(default));
        Assert.Empty(await seeds.VersionsInUseAsync(default));
    }

    [Fact]
    public async Task What_was_loaded_comes_back_whole_and_in_the_order_of_loading()
    {
        var (seeds, _) = Open();
        var first = Seed("fair-permit", "2", """{"title":"Жәрмеңке рұқсаты 🎪"}""");
        var words = Seed("fair-permit", "", "{}", SeedKind.Wording);
        var earlier = Seed("fair-permit", "1", "{}");
        await seeds.AddAsync([first, words], null, "", default);
        await seeds.AddAsync([earlier], null, "", default);

        var all = await Open().Seeds.AllAsync(default);
        Assert.Equal([first, words, earlier], all.AsEnumerable());
        Assert.All(all, seed => Assert.True(seed.IsWhole));
    }

    [Fact]
    public async Task What_is_known_is_left_out()
    {
        var (seeds, _) = Open();
        var (first, words, second) = (Seed("fair-permit", "1", "{}"), Seed("fair-permit", "", "{}", SeedKind.Wording), Seed("fair-permit", "2", "{}"));
        await seeds.AddAsync([first, words], null, "", default);
        await seeds.AddAsync([second], null, "", default);
        var unknown = await seeds.UnknownAsync((kind, id, version) => (kind, id, version) is (SeedKind.Procedure, "fair-permit", "1"), default);
        Assert.Equal([words, second], unknown.AsEnumerable());
    }

    [Theory]
    [InlineData(32_000)]
    [InlineData(1_100_000)]
    [InlineData(5_000_000)]
    public async Task A_large_one_is_kept_whole(int characters)
    {
        var (seeds, _) = Open();

        // Characters of one, two and four bytes, so that wherever it is cut one lies across the cut.
        var text = "x" + string.Concat(Enumerable.Repeat("ab«Ә🎪", (characters / 6) + 1));
        await seeds.AddAsync([Seed("fair-permit", "1", text), Seed("letterhead", "1", "{}", SeedKind.OfficeImage)], Key, "answer", default);

        var all = await Open().Seeds.AllAsync(default);
        Assert.Equal(["fair-permit", "letterhead"], all.Select(s => s.Id));
        Assert.Equal(text, all[0].Json);
    }

    [Fact]
    public async Task The_answer_to_the_request_is_kept_with_it()
    {
        var (seeds, cases) = Open();
        Assert.Null(await cases.FindAnswerAsync(Key.Scope, Key.Key, default));
        await seeds.AddAsync([Seed("fair-permit", "1", "{}")], Key, """{"id":"fair-permit"}""", default);

        var answer = await Open().Cases.FindAnswerAsync(Key.Scope, Key.Key, default);
        Assert.Equal(("hash of the request", """{"id":"fair-permit"}"""), (answer!.RequestHash, answer.Body));
    }

    [Fact]
    public async Task One_that_is_there_is_never_changed_and_nothing_of_the_request_is_written()
    {
        var (seeds, cases) = Open();
        await seeds.AddAsync([Seed("fair-permit", "1", "{}")], null, "", default);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => seeds.AddAsync([Seed("fair-permit", "2", "{}"), Seed("fair-permit", "1", """{"other":1}""")], Key, "answer", default));

        Assert.Equal(["{}"], (await seeds.AllAsync(default)).Select(s => s.Json));
        Assert.Null(await cases.FindAnswerAsync(Key.Scope, Key.Key, default));
        await seeds.AddAsync([Seed("fair-permit", "2", "{}")], Key, "answer", default);
        Assert.Equal("answer", (await cases.FindAnswerAsync(Key.Scope, Key.Key, default))!.Body);
    }

    [Fact]
    public async Task Of_many_who_load_the_same_version_at_once_one_does()
    {
        var (seeds, _) = Open();
        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => LoadsAsync(seeds, $"{{\"n\":{n}}}"))));
        var first = Assert.Single(loaded.Index(), l => l.Item).Index;
        Assert.Equal($"{{\"n\":{first}}}", Assert.Single(await seeds.AllAsync(default)).Json);
    }

    [Fact]
    public async Task Different_ones_loaded_at_once_are_all_there()
    {
        var (seeds, _) = Open();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => seeds.AddAsync([Seed("fair-permit", $"{n}", "{}")], null, "", default))));
        Assert.Equal(["0", "1", "2", "3"], (await seeds.AllAsync(default)).Select(s => s.Version).Order());
    }

    [Fact]
    public async Task Versions_are_in_use_as_long_as_there_are_cases_under_them()
    {
        var (seeds, cases) = Open();
        await AcceptAsync(cases, "ALM-M-2026-000001", "almaty-2011-missionary", "2011-07-11.1");
        await AcceptAsync(cases, "ALM-M-2026-000002", "almaty-2011-missionary", "2027-01-01.1");
        await AcceptAsync(cases, "ALM-M-2026-000003", "almaty-2011-missionary", "2011-07-11.1");
        await AcceptAsync(cases, "ALM-F-2026-000001", "fair-permit", "1");

        VersionInUse[] expected = [new("almaty-2011-missionary", "2011-07-11.1", 2), new("almaty-2011-missionary", "2027-01-01.1", 1), new("fair-permit", "1", 1)];
        Assert.Equal(expected, (await Open().Seeds.VersionsInUseAsync(default)).AsEnumerable());
    }

    private static async Task<bool> LoadsAsync(ISeedStore seeds, string json)
    {
        try
        {
            await seeds.AddAsync([Seed("fair-permit", "1", json)], null, "", default);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A case as it was accepted under a version; what else its first event tells, no store of seeds looks at.</summary>
    private static async Task AcceptAsync(ICaseStore cases, string number, string procedure, string version)
    {
        var payload = $$"""{"type":"application-submitted","procedure":"{{procedure}}","procedureVersion":"{{version}}"}""";
        var row = WrittenCase.Row(number) with { Procedure = procedure };
        Assert.IsType<CommitResult.Done>(await cases.CommitAsync(WrittenCase.Request(number, 0, row: row, payload: payload), default));
    }

    private static StoredSeed Seed(string id, string version, string json, SeedKind kind = SeedKind.Procedure) => StoredSeed.Of(kind, id, version, json, Loading);
}
