using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

/// <summary>Papers that are genuine and no longer what they were, as whoever holds them sees it.</summary>
public sealed class VerifyInterruptedTests(CourtOffice office) : IClassFixture<CourtOffice>
{
    private static JsonObject Court => new() { ["number"] = "2-114/2026", ["on"] = "2026-02-20", ["court"] = "Алматы қалалық соты" };

    [Fact]
    public async Task The_day_is_told_since_which_a_paper_is_suspended_or_revoked_and_neither_court_nor_reason()
    {
        var number = await office.CaseAsync(CaseStatus.Collected);
        var code = await CodeAsync(number);
        Assert.Null((await ToldAsync(code))["since"]);

        (await office.Specialist.CommandAsync(number, "suspend", ("decision", Court), ("reason", "Аумақтан тыс"))).Is(HttpStatusCode.OK);
        await ShowsAsync(code, "suspended", "Приостановлен с");
        (await office.Specialist.CommandAsync(number, "lift-suspension", ("decision", Court))).Is(HttpStatusCode.OK);
        Assert.Equal("in-force", (string)(await ToldAsync(code))["standing"]!);
        Assert.Null((await ToldAsync(code))["since"]);
        (await office.As("head").CommandAsync(number, "revoke", ("reason", "Сот шешімі"), ("decision", Court))).Is(HttpStatusCode.OK);
        await ShowsAsync(code, "revoked", "Отозван с");
    }

    [Fact]
    public async Task A_paper_whose_place_another_took_names_the_day_and_not_the_other()
    {
        var first = await office.CaseAsync(CaseStatus.Collected);
        var certificate = (await office.Specialist.CaseAsync(first)).Text("number");
        var again = await office.CaseAsync(
            CaseStatus.Ready, Envelope.Complete().Saying("kind", "reregistration").Filled("previousCertificate", certificate));
        var code = await CodeAsync(first);
        await Office.UntilAsync(async () => (string)(await ToldAsync(code))["standing"]! == "superseded");

        var page = await ShowsAsync(code, "superseded", "Заменен с");
        Assert.DoesNotContain((await office.Specialist.CaseAsync(again)).Text("number"), page, StringComparison.Ordinal);
    }

    private async Task<string> ShowsAsync(string code, string standing, string caption)
    {
        var told = await ToldAsync(code);
        Assert.Equal((standing, "2026-03-02"), ((string)told["standing"]!, (string)told["since"]!));
        var page = (await (office.Anybody with { Language = "ru" }).GetAsync($"v/{code}")).Is(HttpStatusCode.OK).Body;
        Assert.Contains($"<dt>{caption}</dt><dd>2 марта 2026 года</dd>", page, StringComparison.Ordinal);
        Assert.All((string[])["2-114", "сот", "Аумақтан", "Фризен", "Өтегенов"], unsaid => Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal));
        return page;
    }

    private async Task<JsonNode> ToldAsync(string code) =>
        (await (office.Anybody with { Accept = "application/json" }).GetAsync($"v/{code}")).Is(HttpStatusCode.OK).Json;

    private async Task<string> CodeAsync(string caseNumber)
    {
        var history = (await office.Specialist.GetAsync($"api/cases/{caseNumber}/history")).Is(HttpStatusCode.OK);
        return (string)history.Json["events"]!.AsArray().Single(e => (string)e!["event"]!["type"]! == "signed")!["event"]!["verificationCode"]!;
    }
}
