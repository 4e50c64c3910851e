using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure.Accounts;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>
/// A table that is taken away under a running service, as when an account is being restored: the service says 404 of it as of an entity that is not there. It
/// must not pass for an empty table, nor what is written into it for written.
/// </summary>
public sealed class MissingTableTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private static readonly StoredAccount Account = new(new Account("a.clerk", "", "", [Role.Clerk], ""), null);
    private static readonly StoredSession Session = new("0123", "a.clerk", Instant.FromUtc(2026, 3, 3, 0, 0));

    private FaultyTables _tables = null!;

    public async Task InitializeAsync() => _tables = await FaultyTables.OfAsync(storage.Proxy);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(TableName.Cases)]
    [InlineData(TableName.Claims)]
    [InlineData(TableName.Outbox)]
    public async Task No_case_is_opened_and_none_that_is_there_is_told_to_be_missing(string table)
    {
        var store = new AzureCaseStore(_tables.Open());
        var number = await Entries.AnswerAsync(store, Entries.Opening("first"));
        var there = await store.LoadAsync(number, default);
        await TakeAwayAsync(table);

        await FailsAsync(() => store.CommitAsync(Entries.Opening("second"), default));
        await FailsAsync(() => store.CommitAsync(Entries.Adding(number, there.Length, there[^1].Hash, "third"), default));
        if (table == TableName.Cases)
        {
            await FailsAsync(() => store.LoadAsync(number, default));
        }

        if (table == TableName.Claims)
        {
            await FailsAsync(() => store.FindAnswerAsync("clerk", "first", default));
        }
    }

    [Fact]
    public async Task No_reading_note_or_account_passes_for_kept()
    {
        var (cases, accounts, tables) = (new AzureCaseStore(_tables.Open()), new AzureAccountStore(_tables.Open()), _tables.Open());
        await cases.RecordReadAsync("ALM-M-2026-000001", "a.clerk", WrittenCase.Monday, default);
        await accounts.AddAsync(Account, default);
        await new AzureSeedStore(tables).AllAsync(default);
        foreach (var table in (string[])[TableName.Reads, TableName.Accounts, TableName.Seeds])
        {
            await TakeAwayAsync(table);
        }

        await FailsAsync(() => cases.RecordReadAsync("ALM-M-2026-000001", "a.clerk", WrittenCase.Monday, default));
        await FailsAsync(() => cases.RecordReadsAsync(["ALM-M-2026-000001"], "a.clerk", WrittenCase.Monday, default));
        await FailsAsync(() => cases.ReadsAsync("ALM-M-2026-000001", default));
        await FailsAsync(() => accounts.AddAsync(Account, default));
        await FailsAsync(() => accounts.FindAsync(Account.Account.Id, default));
        await FailsAsync(() => accounts.AddSessionAsync(Session, WrittenCase.Monday, default));
        await FailsAsync(() => accounts.HolderAsync(Session.TokenHash, WrittenCase.Monday, default));
        await FailsAsync(() => new AzureSeedStore(tables).AllAsync(default));
    }

    [Fact]
    public async Task No_manifest_is_drawn_up_and_no_case_is_told_to_be_free()
    {
        var store = new AzureManifestStore(_tables.Open());
        await store.CommitAsync(Tests.Storage.Manifests.WrittenManifest.New("A-1"), default);
        await TakeAwayAsync(TableName.Manifests);
        await FailsAsync(() => store.CommitAsync(Tests.Storage.Manifests.WrittenManifest.New("A-2"), default));
        await FailsAsync(() => store.OpenOfAsync(["A-1"], default));
    }

    private async Task TakeAwayAsync(string table) => await _tables.Table(table).DeleteAsync();

    /// <summary>In a moment, as a failure of the storage that names what is missing.</summary>
    private static async Task FailsAsync(Func<Task> call)
    {
        var fault = StorageFault.Of(await Assert.ThrowsAnyAsync<Exception>(call), default);
        Assert.Equal(StorageFaultKind.Unavailable, fault?.Kind);
        Assert.StartsWith("404 TableNotFound", fault!.Cause, StringComparison.Ordinal);
    }
}
