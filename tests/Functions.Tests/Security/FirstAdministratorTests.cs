using System.Text.RegularExpressions;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Security;

public sealed class FirstAdministratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("admin-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly TextWriter _outputOfAll;
    private readonly TextWriter _errorsOfAll;
    private readonly SqliteDatabase _database;
    private readonly AccountBook _accounts;

    public FirstAdministratorTests()
    {
        _database = new SqliteDatabase(Path.Combine(_folder, "missionreg.db"));
        _accounts = new AccountBook(new EmbeddedAccountStore(_database), TimeProvider.System);
        (_outputOfAll, _errorsOfAll) = (TextWriter.Synchronized(_output), TextWriter.Synchronized(_errors));
    }

    public void Dispose()
    {
        _database.Dispose();
        _output.Dispose();
        _errors.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\n")]
    public async Task A_password_that_is_not_given_is_drawn_and_shown_once(string? piped)
    {
        Assert.Equal(0, await CreateAsync(piped));

        var shown = Regex.Match(_output.ToString(), @": (\S{20})\s*$").Groups[1].Value;
        var admin = await _accounts.CheckAsync("admin", shown, default);
        Assert.Equal([Role.Administrator], admin!.Roles);
        Assert.Equal("", admin.Office);
    }

    [Fact]
    public async Task A_password_that_is_piped_in_is_taken_and_not_shown()
    {
        Assert.Equal(0, await CreateAsync("twelve chars\nmore\n"));

        Assert.NotNull(await _accounts.CheckAsync("admin", "twelve chars", default));
        Assert.DoesNotContain("twelve", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_password_is_refused()
    {
        Assert.Equal(1, await CreateAsync("eleven char"));
        Assert.False(await _accounts.AnyAsync(default));
        Assert.Contains("12", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_only_one_first_administrator()
    {
        Assert.Equal(0, await CreateAsync("twelve chars"));
        Assert.Equal(1, await CreateAsync("another password"));

        Assert.Null(await _accounts.CheckAsync("admin", "another password", default));
        Assert.NotEmpty(_errors.ToString());
    }

    [Fact]
    public async Task Of_two_made_at_once_only_one_is_said_to_be_made()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => CreateAsync($"password number {n}"))));

        var made = Assert.Single(results.Index(), r => r.Item == 0).Index;
        Assert.NotNull(await _accounts.CheckAsync("admin", $"password number {made}", default));
        Assert.Single(Regex.Matches(_output.ToString(), "is made"));
    }

    [Fact]
    public async Task Where_officers_sign_in_elsewhere_the_first_is_named_by_the_object_id()
    {
        const string id = "2F2504E0-4F89-41D3-9A0C-0305E82C3301";
        Assert.Equal(0, await FirstAdministrator.AppointAsync(_accounts, ["--x", "y", FirstAdministrator.Argument, id], _outputOfAll, _errorsOfAll));
        Assert.Equal([Role.Administrator], (await _accounts.FindAsync("2f2504e0-4f89-41d3-9a0c-0305e82c3301", default))!.Roles);
        Assert.Null(await _accounts.CheckAsync("2f2504e0-4f89-41d3-9a0c-0305e82c3301", "", default));

        Assert.Equal(1, await FirstAdministrator.AppointAsync(_accounts, [FirstAdministrator.Argument, Guid.NewGuid().ToString()], _outputOfAll, _errorsOfAll));
        Assert.Single(Regex.Matches(_output.ToString(), "is made"));
    }

    [Theory]
    [InlineData(FirstAdministrator.Argument)]
    [InlineData(FirstAdministrator.Argument, "admin")]
    [InlineData("2f2504e0-4f89-41d3-9a0c-0305e82c3301", FirstAdministrator.Argument, "--MissionReg:SignIn")]
    public async Task Without_an_object_id_nobody_is_made(params string[] args)
    {
        Assert.Equal(1, await FirstAdministrator.AppointAsync(_accounts, args, _outputOfAll, _errorsOfAll));
        Assert.False(await _accounts.AnyAsync(default));
        Assert.Contains("<object id of the user>", _errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> CreateAsync(string? piped) => FirstAdministrator.CreateAsync(
        _accounts, piped is null ? null : new StringReader(piped), _outputOfAll, _errorsOfAll);
}
