using MissionReg.Core.Cases;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>What a migration does not do, and how it says so.</summary>
public sealed class RefusedMigrationTests(PastWeek week) : IClassFixture<PastWeek>, IAsyncLifetime
{
    private readonly Installation source = Installation.Embedded();
    private readonly Installation target = Installation.Embedded();

    /// <summary>Sources that tests may damage.</summary>
    public async Task InitializeAsync()
    {
        using var kept = week.Open();
        (await kept.MigrateToAsync(source)).Is(0);
    }

    public Task DisposeAsync()
    {
        source.Dispose();
        target.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_case_that_went_another_way_in_the_target_is_named_and_nothing_is_written()
    {
        (await source.MigrateToAsync(target)).Is(0);
        var number = await SomeCaseAsync();
        await RepeatLastAsync(target, number);
        await RepeatLastAsync(source, await SomeCaseAsync(last: true));
        var before = await target.LinesAsync();

        var refused = (await source.MigrateToAsync(target)).Is(1);

        Assert.Contains($"cases: {number} is not the same", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await target.LinesAsync());
    }

    [Fact]
    public async Task What_only_the_target_has_is_named_and_nothing_is_written()
    {
        await target.Of<IAccountStore>().AddAsync(new StoredAccount(new Account("stranger", "", "", [Role.Clerk], ""), null), default);
        var refused = (await source.MigrateToAsync(target)).Is(1);
        Assert.Contains("accounts: embedded has stranger", refused.Errors, StringComparison.Ordinal);
        Assert.Single(await target.LinesAsync());
    }

    [Fact]
    public async Task A_case_whose_hash_chain_fails_is_named_and_nothing_is_written()
    {
        var number = await SomeCaseAsync();
        await source.Database.WriteAsync(c => Rows.Execute(c, "UPDATE events SET actor_name = 'Nobody' WHERE case_number = @0 AND sequence = 2", number), default);
        var refused = (await source.MigrateToAsync(target)).Is(1);
        Assert.Contains($"cases: {number} of embedded: the hash chain fails at event 2", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(await target.LinesAsync());
    }

    [Fact]
    public async Task A_document_that_was_changed_is_not_copied()
    {
        var path = await source.Of<IDocumentStore>().ListAsync("documents/").FirstAsync();
        await File.AppendAllTextAsync(Path.Combine(source.Folder, path), "something more");
        var refused = (await source.MigrateToAsync(target)).Is(1);
        Assert.Contains($"{path} of embedded was changed", refused.Errors, StringComparison.Ordinal);
        Assert.False(await target.Of<IDocumentStore>().ExistsAsync(path));
    }

    [Fact]
    public async Task A_paper_that_is_another_in_the_target_is_told_and_left()
    {
        (await source.MigrateToAsync(target)).Is(0);
        var path = await target.Of<IDocumentStore>().ListAsync("issued/").FirstAsync();
        var file = Path.Combine(target.Folder, path);
        await File.AppendAllTextAsync(file, "something more");
        var uneven = (await source.MigrateToAsync(target)).Is(1);
        Assert.Contains("documents", uneven.Output.Split('\n').Single(row => row.Contains("NOT the same", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("something more", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_on_which_a_service_runs_is_left_alone()
    {
        using (DataFolderLock.Share(source.Folder))
        using (DataFolderLock.Share(source.Folder))
        {
            Assert.Contains("is running on", (await source.MigrateToAsync(target)).Is(1).Errors, StringComparison.Ordinal);
        }

        using var alone = DataFolderLock.Alone(target.Folder);
        Assert.Null(DataFolderLock.Share(target.Folder));
        Assert.Contains("is running on", (await source.MigrateToAsync(target)).Is(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_source_is_nothing_to_copy()
    {
        _ = target.Database;
        Assert.Contains("nothing to copy", (await target.MigrateToAsync(source)).Is(2).Errors, StringComparison.Ordinal);
    }

    /// <summary>One more event like the last one.</summary>
    private static async Task RepeatLastAsync(Installation installation, string number)
    {
        Assert.True(await SeedStart.TryAsync(installation.Services, TextWriter.Null));
        var store = installation.Of<ICaseStore>();
        var there = await store.LoadAsync(number, default);
        var next = EventChain.Append(
            number, there.Length, there[^1].Hash, [there[^1].Payload], there[^1].At, $"again-{there.Length}", there[^1].Actor, "office");
        var row = installation.Of<DerivedRecords>().RowOf(there);
        Assert.IsType<CommitResult.Done>(await store.CommitAsync(new CommitRequest(number, there.Length, [], null, _ => new CaseCommit(number, next, row, "")), default));
    }

    private async Task<string> SomeCaseAsync(bool last = false)
    {
        var numbers = await source.Of<IStorageContents>().CaseNumbersAsync(default).ToListAsync();
        return last ? numbers[^1] : numbers[0];
    }
}
