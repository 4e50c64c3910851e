using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Cases;
using MissionReg.Functions.Tests.Seeds.Fifth;
using NodaTime;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>What a start makes of what earlier runs left behind.</summary>
public sealed class SeedStartTests : IDisposable
{
    private static readonly Loading ByAdmin = new(new ActorStamp("admin", "Administrator", "Administrator"), Instant.FromUtc(2026, 3, 2, 4, 0), "ordered");

    private readonly SeedFolder folder = new();
    private readonly string data = Directory.CreateTempSubdirectory("start-").FullName;
    private readonly SqliteDatabase database;
    private readonly EmbeddedSeedStore store;

    public SeedStartTests()
    {
        database = new SqliteDatabase(Path.Combine(data, "missionreg.db"));
        store = new EmbeddedSeedStore(database);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task What_was_loaded_is_there_after_a_restart()
    {
        await KeepAsync(Words, Fair);
        var book = await StartAsync();
        Assert.True(book.Has(FairPermit.Id, "1"));
        Assert.Equal(ByAdmin, book.FileOf(book.Procedure(FairPermit.Id, "1")).Loading);
        Assert.Equal(FairPermit.Id, book.WordingOf(book.Procedure(FairPermit.Id, "1")).Procedure);
    }

    [Fact]
    public async Task What_was_loaded_may_be_shipped_later_as_it_was()
    {
        await KeepAsync(Fair, Words);
        folder.WriteText("procedures/fair.json", "\n" + Fair.Json);
        folder.WriteText("wording/fair.json", Words.Json);
        Assert.Null((await StartAsync()).Versions(FairPermit.Id).Select(p => p.Version).Except(["1"]).SingleOrDefault());
    }

    [Fact]
    public async Task What_was_loaded_and_is_shipped_with_other_content_stops_the_start()
    {
        await KeepAsync(Fair, Words);
        folder.WriteText("procedures/fair.json", FairPermit.Procedure(p => p["hold"]!["paragraph"] = "11").ToJsonString());
        folder.WriteText("wording/fair.json", Words.Json);
        var failure = await Assert.ThrowsAsync<SeedException>(StartAsync);
        Assert.Equal(("loaded procedure made-up-fair-permit 1", "$.version"), (failure.File, failure.Path));
        Assert.Contains("fair.json", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaded_text_that_somebody_changed_stops_the_start()
    {
        await KeepAsync(Fair with { Sha256 = new string('0', 64) }, Words);
        var failure = await Assert.ThrowsAsync<SeedException>(StartAsync);
        Assert.Equal("loaded procedure made-up-fair-permit 1", failure.File);
        Assert.Contains("SHA-256", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaded_text_cannot_be_changed_deleted_or_doubled()
    {
        await KeepAsync(Fair);
        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(c => Rows.Execute(c, "UPDATE seeds SET json = '{}'"), default));
        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(c => Rows.Execute(c, "DELETE FROM seeds"), default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => KeepAsync(Words, Fair));
        Assert.Equal(Fair, Assert.Single(await store.AllAsync(default)));
    }

    [Fact]
    public async Task A_case_whose_version_is_gone_stops_the_start_and_is_counted()
    {
        folder.AddVersion("successor.json", "2026-03-02.1", "2026-03-02");
        using var office = new CaseOffice(new SeedBook(folder.Root));
        await office.SubmitAsync();
        await office.SubmitAsync();
        folder.Delete("procedures/successor.json");

        using var reopened = new SqliteDatabase(Path.Combine(office.Folder, "missionreg.db"));
        var failure = await Assert.ThrowsAsync<SeedException>(() => new SeedStart(new SeedBook(folder.Root), new EmbeddedSeedStore(reopened)).StartingAsync(default));
        Assert.Equal("seeds/procedures", failure.File);
        Assert.Contains("'2026-03-02.1' of 'almaty-2011-missionary'", failure.Reason, StringComparison.Ordinal);
        Assert.Contains("2 cases were", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_ends_with_a_message_and_no_stack_trace()
    {
        folder.WriteText("procedures/fair.json", BadProcedure.Named("an unknown unit").Procedure().ToJsonString());
        folder.WriteText("wording/fair.json", Words.Json);
        var (exit, errors) = await ServiceStart.RunAsync(data, folder.Root);
        Assert.Equal(1, exit);
        Assert.Contains("fair.json: $.term.term.unit: is none of working-days, calendar-days, months", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_loading_leaves_everything_as_it_was()
    {
        var book = new SeedBook(folder.Root);
        Assert.Throws<SeedException>(() => book.Load([Words.File, new SeedFile(SeedKind.Procedure, "fair.json", "{")]));
        Assert.Empty(book.Versions(FairPermit.Id));
        Assert.Throws<SeedException>(() => book.Load([Words.File]));
        book.Load([Fair.File, Words.File]);
        Assert.Single(book.Versions(FairPermit.Id));
    }

    private static StoredSeed Fair => StoredSeed.Of(SeedKind.Procedure, FairPermit.Id, "1", FairPermit.Procedure().ToJsonString(), ByAdmin);

    private static StoredSeed Words => StoredSeed.Of(SeedKind.Wording, FairPermit.Id, "", FairPermit.Wording().ToJsonString(), ByAdmin);

    private Task KeepAsync(params ImmutableArray<StoredSeed> seeds) => store.AddAsync(seeds, null, "", default);

    private async Task<SeedBook> StartAsync()
    {
        var book = new SeedBook(folder.Root);
        await new SeedStart(book, store).StartingAsync(default);
        return book;
    }
}
