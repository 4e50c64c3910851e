using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class VerifyTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_certificate_is_in_force_until_the_end_of_its_last_day()
    {
        var number = await office.CaseAsync(
            CaseStatus.Ready, Envelope.Complete().Filled("activityFrom", "2026-03-02").Filled("activityTo", "2026-03-05"));
        var (certificate, code) = await SignatureAsync(number);
        Assert.Equal("ALM-MC-2026-", certificate[..12]);
        var verified = (await office.Anybody.GetAsync($"api/verify/{certificate}?c={code}")).Is(HttpStatusCode.OK);
        Assert.Equal("in-force", verified.Text("standing"));
        Assert.Equal("2026-03-05", verified.Text("validUntil"));
        Assert.DoesNotContain("Фризен", verified.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("C0SAMPLE7", verified.Body, StringComparison.Ordinal);
        Assert.Equal("in-force", (await office.Anybody.GetAsync($"api/verify/{certificate}?c={code.ToLowerInvariant()}")).Text("standing"));

        foreach (var wrong in (string[])["", "?c=", "?c=0000000000000000", $"?c={code[..^1]}"])
        {
            await AssertUnknownAsync($"{certificate}{wrong}");
        }

        await AssertUnknownAsync($"{number}?c={code}");
        await AssertUnknownAsync($"ALM-MC-2026-999999?c={code}");

        await office.AdvanceAsync("2026-03-05 23:59");
        Assert.Equal("in-force", (await office.Anybody.GetAsync($"api/verify/{certificate}?c={code}")).Text("standing"));
        await office.AdvanceAsync("2026-03-06 00:00");
        Assert.Equal("expired", (await office.Anybody.GetAsync($"api/verify/{certificate}?c={code}")).Text("standing"));
    }

    [Fact]
    public async Task A_refusal_is_no_certificate()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        (await office.Specialist.CommandAsync(
            number, "refuse", ("grounds", new JsonArray("incomplete-or-false-information")), ("reasons", "Сведения о регистрации объединения не подтвердились."))).Is(HttpStatusCode.OK);
        await office.BringAsync(number, CaseStatus.Ready);
        var (refusal, code) = await SignatureAsync(number);
        Assert.Equal("ALM-M-R-2026-", refusal[..13]);
        Assert.Equal("refusal", (await office.Anybody.GetAsync($"api/verify/{refusal}?c={code}")).Is(HttpStatusCode.OK).Text("standing"));
    }

    private async Task<(string Number, string Code)> SignatureAsync(string caseNumber)
    {
        var history = (await office.Specialist.GetAsync($"api/cases/{caseNumber}/history")).Is(HttpStatusCode.OK);
        var signed = history.Json["events"]!.AsArray().Single(e => (string)e!["event"]!["type"]! == "signed")!["event"]!;
        return ((string)signed["number"]!, (string)signed["verificationCode"]!);
    }

    private async Task AssertUnknownAsync(string what)
    {
        var answer = (await office.Anybody.GetAsync($"api/verify/{what}")).Is(HttpStatusCode.NotFound);
        answer.IsProblem(404, "certificate-unknown");
        Assert.Equal("unknown", answer.Text("standing"));
        Assert.DoesNotContain("ALM-", answer.Body, StringComparison.Ordinal);
    }
}
