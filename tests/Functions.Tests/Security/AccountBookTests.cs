using System.Text;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Storage;
using NodaTime;

namespace MissionReg.Functions.Tests.Security;

public sealed class AccountBookTests : IDisposable
{
    private const string Password = "Қыс түні ұзақ 7";

    private static readonly Account Clerk = new("a.clerk", "Әлия Ғалымқызы", "Бас маман", [Role.Clerk, Role.SectionHead], "almaty-internal-policy");

    private readonly string _folder = Directory.CreateTempSubdirectory("accounts-").FullName;
    private readonly SteppedClock _clock = new(Instant.FromUtc(2026, 3, 2, 4, 0));
    private readonly SqliteDatabase _database;
    private readonly AccountBook _accounts;

    public AccountBookTests()
    {
        _database = new SqliteDatabase(Path.Combine(_folder, "missionreg.db"));
        _accounts = new AccountBook(new EmbeddedAccountStore(_database), _clock);
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_right_password_gives_the_account_as_it_was_added()
    {
        Assert.False(await _accounts.AnyAsync(default));
        Assert.True(await _accounts.AddAsync(Clerk, Password, default));

        var found = await _accounts.CheckAsync("a.clerk", Password, default);

        Assert.Equal((Clerk.Id, Clerk.Name, Clerk.Post, Clerk.Office), (found!.Id, found.Name, found.Post, found.Office));
        Assert.True(found.Roles.SetEquals(Clerk.Roles));
        Assert.True(await _accounts.AnyAsync(default));
    }

    [Theory]
    [InlineData("a.clerk", "Қыс түні ұзақ 8")]
    [InlineData("a.clerk", "қыс түні ұзақ 7")]
    [InlineData("a.clerk", "")]
    [InlineData("nobody", Password)]
    [InlineData("A.CLERK", Password)]
    [InlineData("' OR 1=1 --", Password)]
    [InlineData("", "")]
    public async Task Anything_else_gives_none(string id, string password)
    {
        await _accounts.AddAsync(Clerk, Password, default);
        Assert.Null(await _accounts.CheckAsync(id, password, default));
    }

    [Fact]
    public async Task A_second_account_of_the_same_name_is_refused_and_changes_nothing()
    {
        await _accounts.AddAsync(Clerk, Password, default);
        Assert.False(await _accounts.AddAsync(Clerk with { Roles = [Role.Administrator] }, "another password", default));

        Assert.Null(await _accounts.CheckAsync("a.clerk", "another password", default));
        Assert.DoesNotContain(Role.Administrator, (await _accounts.CheckAsync("a.clerk", Password, default))!.Roles.AsEnumerable());
    }

    [Fact]
    public async Task A_sign_in_lasts_as_long_as_it_was_given()
    {
        await _accounts.AddAsync(Clerk, Password, default);
        var token = await _accounts.SignInAsync(Clerk, TimeSpan.FromHours(12), default);

        _clock.Now += Duration.FromHours(12) - Duration.FromSeconds(1);
        Assert.Equal("a.clerk", (await _accounts.HolderAsync(token, default))!.Id);
        _clock.Now += Duration.FromSeconds(1);
        Assert.Null(await _accounts.HolderAsync(token, default));
    }

    [Fact]
    public async Task Each_sign_in_has_a_token_of_its_own_and_ends_by_itself()
    {
        await _accounts.AddAsync(Clerk, Password, default);
        var shorter = await _accounts.SignInAsync(Clerk, TimeSpan.FromHours(1), default);
        var longer = await _accounts.SignInAsync(Clerk, TimeSpan.FromHours(3), default);
        _clock.Now += Duration.FromHours(2);
        await _accounts.SignInAsync(Clerk, TimeSpan.FromHours(1), default);

        Assert.NotEqual(shorter, longer);
        Assert.Null(await _accounts.HolderAsync(shorter, default));
        Assert.NotNull(await _accounts.HolderAsync(longer, default));
        Assert.Null(await _accounts.HolderAsync(longer.ToUpperInvariant(), default));
        Assert.Null(await _accounts.HolderAsync("", default));
    }

    [Fact]
    public async Task Neither_a_password_nor_a_token_is_in_the_file()
    {
        await _accounts.AddAsync(Clerk, Password, default);
        var token = await _accounts.SignInAsync(Clerk, TimeSpan.FromHours(1), default);
        _database.Dispose();

        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, "missionreg.db"));
        Assert.True(bytes.AsSpan().IndexOf("a.clerk"u8) >= 0);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Password)) < 0);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)) < 0);
        Assert.True(bytes.AsSpan().IndexOf(Convert.FromHexString(token)) < 0);
    }
}
