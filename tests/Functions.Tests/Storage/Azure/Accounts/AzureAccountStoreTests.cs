using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure.Accounts;
using MissionReg.Functions.Tests.Storage.Accounts;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Accounts;

public sealed class AzureAccountStoreTests : AccountStoreContract, IAsyncLifetime
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 4, 0);
    private static readonly Account Clerk = new("a.clerk", "Әлия Ғалымқызы", "Бас маман", [Role.Clerk], "almaty-internal-policy");

    private readonly TestTables _tables = new();

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    private protected override IAccountStore Open() => new AzureAccountStore(_tables.Open());

    [Fact]
    public async Task An_account_whose_answer_was_lost_on_the_way_is_told_as_new()
    {
        var store = new AzureAccountStore(_tables.Open(new AnswerLosingPolicy()));
        Assert.True(await store.AddAsync(new StoredAccount(Clerk, "hash"), default));
        Assert.False(await store.AddAsync(new StoredAccount(Clerk, "another"), default));
        Assert.Equal("hash", (await Open().FindAsync("a.clerk", default))!.PasswordHash);
    }

    [Fact]
    public async Task What_has_ended_goes_with_the_next_sign_in_beside_it()
    {
        var store = Open();
        foreach (var (token, hours) in ((string, int)[])[("77a", 1), ("77b", 3), ("78a", 1)])
        {
            await store.AddSessionAsync(new StoredSession(token, "a.clerk", Monday + Duration.FromHours(hours)), Monday, default);
        }

        var later = Monday + Duration.FromHours(2);
        await store.AddSessionAsync(new StoredSession("77c", "a.clerk", later + Duration.FromHours(1)), later, default);
        Assert.Equal(["77b", "77c", "78a"], await SessionsAsync());
    }

    private async Task<List<string>> SessionsAsync() =>
        await _tables.Client("Accounts").QueryAsync<TableEntity>("PartitionKey ge 's:'").Select(e => e.RowKey).ToListAsync();
}
