using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Accounts;

/// <summary>What every store of accounts does, whatever it keeps them in.</summary>
public abstract class AccountStoreContract
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 4, 0);
    private static readonly Account Clerk = new("a.clerk", "Әлия Ғалымқызы", "Бас маман", [Role.Clerk, Role.SectionHead], "almaty-internal-policy");

    /// <summary>Opens a store over the same storage each time, empty when the test begins.</summary>
    private protected abstract IAccountStore Open();

    [Fact]
    public async Task Accounts_come_back_as_they_were_added_and_in_order()
    {
        var store = Open();
        Assert.False(await store.AnyAsync(default));
        var head = new Account("2f2504e0-4f89-11d3-9a0c-0305e82c3301", "Өтегенов Болат", "head of the office", [Role.Head], "almaty-internal-policy");
        Assert.True(await store.AddAsync(new StoredAccount(Clerk, "hash of the clerk"), default));
        Assert.True(await store.AddAsync(new StoredAccount(head, null), default));

        AssertSame(new StoredAccount(Clerk, "hash of the clerk"), await Open().FindAsync("a.clerk", default));
        AssertSame(new StoredAccount(head, null), await Open().FindAsync(head.Id, default));
        Assert.Equal([head.Id, "a.clerk"], (await store.AllAsync(default)).Select(a => a.Account.Id));
        Assert.True(await store.AnyAsync(default));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("A.CLERK")]
    [InlineData("a.clerk ")]
    [InlineData("a.cl%")]
    [InlineData("' or RowKey ne '")]
    [InlineData("a/b\\c#d?e\u0001\u0085ә")]
    public async Task Whatever_is_typed_finds_only_the_account_of_that_id(string typed)
    {
        var store = Open();
        await store.AddAsync(new StoredAccount(Clerk, "hash"), default);
        Assert.Null(await store.FindAsync(typed, default));
        Assert.Null(await store.FindAsync(new string('x', 5000), default));
    }

    [Fact]
    public async Task Of_many_accounts_of_one_id_the_first_stays()
    {
        var store = Open();
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => store.AddAsync(new StoredAccount(Clerk, $"hash {n}"), default))));
        var first = Assert.Single(added.Index(), a => a.Item).Index;
        Assert.Equal($"hash {first}", (await store.FindAsync("a.clerk", default))!.PasswordHash);
    }

    [Fact]
    public async Task A_sign_in_has_its_holder_until_it_ends()
    {
        var store = Open();
        await store.AddAsync(new StoredAccount(Clerk, "hash"), default);
        await store.AddSessionAsync(new StoredSession(Token('a'), "a.clerk", Monday + Duration.FromHours(12)), Monday, default);

        Assert.Equal("a.clerk", (await Open().HolderAsync(Token('a'), Monday + Duration.FromHours(12) - Duration.FromSeconds(1), default))!.Id);
        Assert.Null(await store.HolderAsync(Token('a'), Monday + Duration.FromHours(12), default));
        Assert.Null(await store.HolderAsync(Token('b'), Monday, default));
    }

    [Fact]
    public async Task A_new_sign_in_ends_no_other_that_still_lasts()
    {
        var store = Open();
        await store.AddAsync(new StoredAccount(Clerk, "hash"), default);
        foreach (var (token, hours) in ((char, int)[])[('a', 1), ('b', 3)])
        {
            await store.AddSessionAsync(new StoredSession(Token(token), "a.clerk", Monday + Duration.FromHours(hours)), Monday, default);
        }

        var later = Monday + Duration.FromHours(2);
        await store.AddSessionAsync(new StoredSession(Token('c'), "a.clerk", later + Duration.FromHours(1)), later, default);
        Assert.Null(await store.HolderAsync(Token('a'), later, default));
        Assert.NotNull(await store.HolderAsync(Token('b'), later, default));
        Assert.NotNull(await store.HolderAsync(Token('c'), later, default));
    }

    [Fact]
    public async Task A_sign_in_of_an_account_that_is_not_there_has_no_holder()
    {
        var store = Open();
        await store.AddSessionAsync(new StoredSession(Token('a'), "a.clerk", Monday + Duration.FromHours(1)), Monday, default);
        Assert.Null(await store.HolderAsync(Token('a'), Monday, default));
    }

    /// <summary>All in one shard of a store that has them, where a new sign-in clears away what ended.</summary>
    private static string Token(char digit) => new string('7', 63) + digit;

    private static void AssertSame(StoredAccount expected, StoredAccount? found)
    {
        Assert.NotNull(found);
        Assert.True(expected.Account.Roles.SetEquals(found.Account.Roles));
        Assert.Equal(expected, found with { Account = found.Account with { Roles = expected.Account.Roles } });
    }
}
