using System.Net;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class AccountTests(Office office)
{
    [Fact]
    public async Task An_administrator_makes_accounts_that_can_sign_in()
    {
        var account = $"a{Guid.NewGuid():N}";
        var made = (await office.As("admin").PostAsync("api/accounts", New(account))).Is(HttpStatusCode.Created);
        Assert.Equal(["section-head"], made.Json["roles"]!.AsArray().Select(r => (string)r!));
        Assert.DoesNotContain(Office.Password, made.Body, StringComparison.Ordinal);
        var session = (await office.Anybody.SignInAsync(account, Office.Password)).Is(HttpStatusCode.OK);
        Assert.Equal(12 * 60 * 60, (int)session.Json["expiresInSeconds"]!);
        (await office.As("admin").PostAsync("api/accounts", New(account))).IsProblem(409, "account-exists");
    }

    [Fact]
    public async Task Nobody_else_makes_accounts()
    {
        (await office.Anybody.PostAsync("api/accounts", New("mallory"))).IsProblem(401, "unauthorized");
        (await office.As("head").PostAsync("api/accounts", New("mallory"))).IsProblem(403, "forbidden");
    }

    [Theory]
    [InlineData("account", "Ivan Petrov", "account pattern")]
    [InlineData("password", "short", "password too-short")]
    [InlineData("name", " ", "name missing")]
    [InlineData("post", "", "post missing")]
    [InlineData("roles", "clerk", "roles mistyped")]
    [InlineData("office", null, "office missing")]
    [InlineData("office", "nowhere", "office not-a-choice")]
    [InlineData("salary", "1", "salary unknown")]
    public async Task A_faulty_account_is_not_made(string member, string? value, string fault)
    {
        var account = New($"a{Guid.NewGuid():N}");
        account[member] = value;
        (await office.As("admin").PostAsync("api/accounts", account)).IsProblem(422, "validation", fault);
    }

    [Theory]
    [InlineData("[]", "roles missing")]
    [InlineData("[\"system\"]", "roles not-a-choice")]
    [InlineData("[\"recipient\"]", "roles not-a-choice")]
    [InlineData("[\"emperor\"]", "roles[0] mistyped")]
    [InlineData("[null]", "roles mistyped")]
    public async Task Only_an_officers_roles_can_be_given(string roles, string fault)
    {
        var account = New($"a{Guid.NewGuid():N}");
        account["roles"] = JsonNode.Parse(roles);
        (await office.As("admin").PostAsync("api/accounts", account)).IsProblem(422, "validation", fault);
    }

    private static JsonObject New(string account) => new()
    {
        ["account"] = account,
        ["password"] = Office.Password,
        ["name"] = "Серікова Мадина",
        ["post"] = "head of section",
        ["roles"] = new JsonArray("section-head"),
        ["office"] = Office.Almaty,
    };
}
