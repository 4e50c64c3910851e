using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Security;

public sealed class EntraSignInTests(EntraOffice office) : IClassFixture<EntraOffice>
{
    [Fact]
    public async Task An_officer_acts_under_the_name_and_post_of_the_account()
    {
        var submitted = (await SendAsync(HttpMethod.Post, "api/applications", Principal.Of(EntraOffice.Head, "clerk"), Envelope.Complete().Content())).Is(HttpStatusCode.Created);
        var history = (await SendAsync(HttpMethod.Get, $"api/cases/{submitted.Number}/history", Principal.Of(EntraOffice.Head, "clerk"))).Is(HttpStatusCode.OK);
        Assert.Contains("Өтегенов Болат", history.Body, StringComparison.Ordinal);
        Assert.Contains(EntraOffice.Head, history.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody Else", history.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_may_do_both_the_directory_and_the_account_allow()
    {
        (await AddAccountAsync(Principal.Of(EntraOffice.Admin, "administrator"), NewAccount())).Is(HttpStatusCode.Created);
        (await AddAccountAsync(Principal.Of(EntraOffice.Admin), NewAccount())).IsProblem(403, "forbidden");
        (await AddAccountAsync(Principal.Of(EntraOffice.Admin, "Administrator", "emperor"), NewAccount())).IsProblem(403, "forbidden");
        (await AddAccountAsync(Principal.Of(EntraOffice.Head, "administrator", "head"), NewAccount())).IsProblem(403, "forbidden");
    }

    [Fact]
    public async Task Who_has_no_account_is_told_so_and_is_not_taken_for_a_recipient()
    {
        (await GetAsync("api/cases", Principal.Of(EntraOffice.Nobody, "head"))).IsProblem(403, "no-account");
        (await GetAsync("api/procedures", Principal.Of(EntraOffice.Nobody, "head"))).IsProblem(403, "no-account");
    }

    [Fact]
    public async Task A_damaged_principal_is_nobody()
    {
        (await GetAsync("api/cases", "not base 64")).IsProblem(401, "unauthorized");
        (await GetAsync("api/procedures", "")).IsProblem(401, "unauthorized");
        (await GetAsync("api/cases", Principal.Of(EntraOffice.Head, "clerk"), Principal.Of(EntraOffice.Admin, "administrator"))).IsProblem(401, "unauthorized");
        (await GetAsync("api/cases", Principal.Saying("google", "roles", [("oid", EntraOffice.Head), ("roles", "clerk")]))).IsProblem(401, "unauthorized");
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains(EntraOffice.Head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_signs_in_here_and_tokens_of_the_service_are_not_believed()
    {
        (await office.Anybody.SignInAsync("clerk", Office.Password)).IsProblem(409, "sign-in-elsewhere");
        var accounts = office.Services.GetRequiredService<AccountBook>();
        var token = await accounts.SignInAsync((await accounts.FindAsync("clerk", default))!, TimeSpan.FromHours(1), default);
        (await (office.Anybody with { Token = token }).GetAsync("api/cases")).IsProblem(401, "unauthorized");
        (await (office.Anybody with { Token = token }).GetAsync("api/procedures")).IsProblem(401, "unauthorized");
        (await office.Anybody.GetAsync("api/procedures")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("account", "a.clerk", "account pattern")]
    [InlineData("account", "AAAAAAAA-4F89-41D3-9A0C-0305E82C3301", "account pattern")]
    [InlineData("password", "a password of the tests", "password unknown")]
    public async Task An_account_is_named_by_the_object_id_and_has_no_password(string member, string value, string fault)
    {
        var account = NewAccount();
        account[member] = value;
        (await AddAccountAsync(Principal.Of(EntraOffice.Admin, "administrator"), account)).IsProblem(422, "validation", fault);
    }

    [Fact]
    public async Task An_account_asked_for_again_is_answered_again_and_another_of_its_id_is_refused()
    {
        var account = NewAccount();
        var admin = Principal.Of(EntraOffice.Admin, "administrator");
        (await AddAccountAsync(admin, account, "a-key")).Is(HttpStatusCode.Created);
        (await AddAccountAsync(admin, account, "a-key")).Is(HttpStatusCode.Created);
        account["roles"] = new JsonArray("lawyer");
        (await AddAccountAsync(admin, account, "a-key")).IsProblem(409, "account-exists");
    }

    private Task<Answer> GetAsync(string path, params string[] principals) => SendAsync(HttpMethod.Get, path, principals, null, null);

    private Task<Answer> AddAccountAsync(string principal, JsonNode account, string? key = null) =>
        SendAsync(HttpMethod.Post, "api/accounts", [principal], JsonContent.Create(account), key);

    private Task<Answer> SendAsync(HttpMethod method, string path, string principal, HttpContent? content = null) => SendAsync(method, path, [principal], content, null);

    private async Task<Answer> SendAsync(HttpMethod method, string path, string[] principals, HttpContent? content, string? key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var principal in principals)
        {
            request.Headers.TryAddWithoutValidation(EntraPrincipal.Header, principal);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var response = await office.Http.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, [], await response.Content.ReadAsByteArrayAsync());
    }

    private static JsonObject NewAccount() => new()
    {
        ["account"] = Guid.NewGuid().ToString(),
        ["name"] = "Серікова Мадина",
        ["post"] = "head of section",
        ["roles"] = new JsonArray(RoleName.Of(Role.SectionHead)),
        ["office"] = Office.Almaty,
    };
}
