using System.Net;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class AccessTests(Office office)
{
    private const string NoCase = "ALM-M-2026-999999";

    public static TheoryData<string> Readings { get; } =
        ["", "/deadlines/term/proof", "/receipt.pdf", "/outcome.pdf", "/documents/invitation"];

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Without_the_right_code_a_case_looks_like_none(string reading)
    {
        var number = await office.CaseAsync();
        var other = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Text("accessCode");
        var none = (await office.With(other).GetAsync($"api/cases/{NoCase}{reading}")).IsProblem(404, "not-found");
        foreach (var visitor in (Visitor[])[office.Anybody, office.With(""), office.With("0000000000000000"), office.With(other), office.With("Ж")])
        {
            var answer = await visitor.GetAsync($"api/cases/{number}{reading}");
            answer.IsProblem(404, "not-found");
            AssertAlike(none, answer);
        }
    }

    [Fact]
    public async Task Without_the_right_code_nothing_can_be_done_to_a_case()
    {
        var number = await office.CaseAsync();
        var none = await office.Anybody.CommandAsync(NoCase, "withdraw");
        AssertAlike(none.IsProblem(404, "not-found"), await office.Anybody.CommandAsync(number, "withdraw"));
        AssertAlike(none, await office.Anybody.AddAsync(number, Envelope.Scans().With("invitation", "invitation.pdf")));
        Assert.Equal(CaseStatus.Submitted, await office.StateAsync(number));
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Another_offices_officer_finds_no_such_case(string reading)
    {
        var number = await office.CaseAsync();
        var neighbour = office.As("neighbour");
        AssertAlike(await neighbour.GetAsync($"api/cases/{NoCase}{reading}"), (await neighbour.GetAsync($"api/cases/{number}{reading}")).IsProblem(404, "not-found"));
    }

    [Fact]
    public async Task Another_offices_officer_can_do_nothing_to_a_case()
    {
        var number = await office.CaseAsync();
        var neighbour = office.As("neighbour");
        (await neighbour.CommandAsync(number, "register")).IsProblem(404, "not-found");
        (await neighbour.GetAsync($"api/cases/{number}/history")).IsProblem(404, "not-found");
        (await neighbour.AddAsync(number, Envelope.Scans().With("invitation", "invitation.pdf"))).IsProblem(404, "not-found");
        Assert.Empty((await neighbour.GetAsync("api/cases")).Is(HttpStatusCode.OK).Json["cases"]!.AsArray());
    }

    [Fact]
    public async Task The_code_opens_the_case_however_it_is_spaced_and_shows_what_is_the_recipients()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var code = submitted.Text("accessCode");
        foreach (var typed in (string[])[code, code.ToLowerInvariant(), string.Join('-', code.Chunk(4).Select(c => new string(c))), $" {code} "])
        {
            (await office.With(typed).CaseAsync(submitted.Number)).Is(HttpStatusCode.OK);
        }

        await office.BringAsync(submitted.Number, CaseStatus.Drafted);
        var seen = await office.With(code).CaseAsync(submitted.Number);
        Assert.Null(seen.Json["draft"]);
        Assert.Null(seen.Json["outcome"]);
        Assert.Equal(["refusal-notice", "term"], seen.Json["agenda"]!.AsArray().Select(e => (string)e!["id"]!));
        Assert.Equal(["withdraw"], seen.Json["commands"]!.AsArray().Select(c => (string)c!));
    }

    [Theory]
    [InlineData("api/cases")]
    [InlineData("api/inbox")]
    [InlineData("api/quarantine")]
    [InlineData("api/quarantine/2026-03-02/abc")]
    [InlineData("api/cases/ALM-M-2026-000001/history")]
    public async Task Staff_routes_ask_for_a_sign_in(string path)
    {
        foreach (var visitor in (Visitor[])[office.Anybody, office.Anybody with { Token = "Жасырын" }, office.Anybody with { Token = "deadbeef" }, office.With("0000")])
        {
            var answer = await visitor.GetAsync(path);
            answer.IsProblem(401, "unauthorized");
            Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task Whoever_shows_a_token_that_is_no_good_is_not_taken_for_a_recipient()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var visitor = office.With(submitted.Text("accessCode")) with { Token = "deadbeef" };
        (await visitor.CaseAsync(submitted.Number)).IsProblem(401, "unauthorized");
        (await visitor.SubmitAsync(Envelope.OfRecipient())).IsProblem(401, "unauthorized");
        (await visitor.SignInAsync("clerk", Office.Password)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_are_answered_alike()
    {
        var wrong = (await office.Anybody.SignInAsync("clerk", "Жасырын Белгі 1234")).IsProblem(401, "sign-in-failed");
        var unknown = (await office.Anybody.SignInAsync("Жасырын Белгі", Office.Password)).IsProblem(401, "sign-in-failed");
        AssertAlike(wrong, unknown);
        Assert.DoesNotContain("Жасырын", wrong.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_work_with_cases_sees_none()
    {
        (await office.As("admin").GetAsync("api/cases")).IsProblem(403, "forbidden");
        (await office.As("admin").CaseAsync(await office.CaseAsync())).IsProblem(403, "forbidden");
        (await office.Specialist.GetAsync("api/quarantine")).IsProblem(403, "forbidden");
    }

    private static void AssertAlike(Answer expected, Answer actual)
    {
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Body, actual.Body);
        Assert.Equal(Kept(expected), Kept(actual));

        static IEnumerable<(string, string)> Kept(Answer answer) => answer.Headers.Where(h => h.Name != "Date").Order();
    }
}
