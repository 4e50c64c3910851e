using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class VerifyTests(Office office) : IClassFixture<Office>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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
        AssertImpersonal(verified);
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
        Assert.Contains("Genuine, but expired", await PageAsync($"v/{code}"), StringComparison.Ordinal);
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

        var page = (await Reader("ru").GetAsync($"v/{code}")).Is(HttpStatusCode.OK);
        Assert.Contains("Подлинный отказ", page.Body, StringComparison.Ordinal);
        Assert.Contains(refusal, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("не подтвердились", page.Body, StringComparison.Ordinal);
        AssertImpersonal(page);
    }

    [Fact]
    public async Task The_address_on_a_paper_shows_a_browser_the_page_and_a_program_the_same_in_JSON()
    {
        var (certificate, code) = await SignatureAsync(await office.CaseAsync(CaseStatus.Ready));

        var page = (await Reader("kk").GetAsync($"v/{code}")).Is(HttpStatusCode.OK);
        Assert.Equal("text/html", page.MediaType);
        Assert.Equal("kk", page.Header("Content-Language"));
        Assert.Contains("Құжат шынайы және күшінде", page.Body, StringComparison.Ordinal);
        Assert.Contains(certificate, page.Body, StringComparison.Ordinal);
        AssertImpersonal(page);

        var told = (await (office.Anybody with { Accept = "application/json" }).GetAsync($"v/{code}")).Is(HttpStatusCode.OK);
        Assert.Equal((certificate, "in-force"), (told.Text("number"), told.Text("standing")));
        Assert.Equal("text/html", (await (office.Anybody with { Accept = "*/*" }).GetAsync($"v/{code}")).MediaType);
        Assert.Equal("text/html", (await office.Anybody.GetAsync($"V/{code}")).Is(HttpStatusCode.OK).MediaType);
        Assert.Equal("text/html", (await office.Anybody.GetAsync($"verify/{code}")).Is(HttpStatusCode.OK).MediaType);
    }

    [Fact]
    public async Task The_address_on_papers_printed_before_shows_the_page_too()
    {
        var (certificate, code) = await SignatureAsync(await office.CaseAsync(CaseStatus.Ready));

        var page = (await Reader("ru").GetAsync($"api/verify/{certificate}?c={code}")).Is(HttpStatusCode.OK);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("Документ подлинный и действует", page.Body, StringComparison.Ordinal);
        var there = new Uri(office.Http.BaseAddress!, $"api/verify/{certificate}?c={code}");
        Assert.Equal($"/v/{code}?lang=kk", new Uri(there, Links(page)["kk"]).PathAndQuery);

        (await Reader("ru").GetAsync($"api/verify/{certificate}?c=0000000000000000")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_code_is_known_however_it_is_typed()
    {
        var (certificate, code) = await SignatureAsync(await office.CaseAsync(CaseStatus.Ready));
        var grouped = string.Join('-', code.Chunk(4).Select(four => new string(four)));
        string[] typed =
        [
            code.ToLowerInvariant(), grouped, grouped.Replace('-', ' '), grouped.Replace('-', '–'), $" {grouped} ",
            code.Replace('0', 'O').Replace('1', 'l'), code.Replace('0', 'о').Replace('1', 'i'), code.Replace('A', 'А').Replace('C', 'с').Replace('X', 'Х'),
        ];
        foreach (var address in typed.Select(Uri.EscapeDataString).SelectMany(t => (string[])[$"v/{t}", $"verify/{t}", $"verify?code={t}"]))
        {
            Assert.Contains(certificate, await PageAsync(address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_known_is_answered_alike_whatever_is_wrong_with_it()
    {
        var (certificate, code) = await SignatureAsync(await office.CaseAsync(CaseStatus.Ready));
        var unknown = (await Reader("en").GetAsync("v/0000000000000000")).Is(HttpStatusCode.NotFound);
        Assert.Equal("text/html", unknown.MediaType);
        Assert.Contains("No such paper was found", unknown.Body, StringComparison.Ordinal);

        foreach (var (number, wrong) in ((string, string)[])[(certificate, "0000000000000000"), ("ALM-MC-2026-999999", "0000000000000000")])
        {
            var answer = await Reader("en").GetAsync($"api/verify/{number}?c={wrong}");
            Assert.Equal(unknown.Body.Replace("\"../", "\"../../", StringComparison.Ordinal), answer.Is(HttpStatusCode.NotFound).Body);
        }

        Assert.DoesNotContain("ALM-", (await Reader("en").GetAsync($"api/verify/ALM-MC-2026-999999?c={code}")).Is(HttpStatusCode.NotFound).Body, StringComparison.Ordinal);
        (await (office.Anybody with { Accept = "application/json" }).GetAsync("v/0000000000000000")).IsProblem(404, "certificate-unknown");
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' OR 1 = 1 --")]
    [InlineData("..%2F..%2Fapi")]
    [InlineData("\u0001\u202E\uFFFF")]
    [InlineData("{lang}{0}%7Bnumber%7D")]
    public async Task A_hostile_code_is_an_unknown_one(string hostile)
    {
        foreach (var address in (string[])[$"v/{Uri.EscapeDataString(hostile)}", $"verify?code={Uri.EscapeDataString(hostile)}"])
        {
            var page = (await Reader("kk").GetAsync(address)).Is(HttpStatusCode.NotFound);
            Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Мұндай құжат табылмады", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_language_is_the_reader_s_or_the_one_he_chooses()
    {
        Assert.Contains("lang=\"kk\"", (await Reader("de").GetAsync("verify")).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        var page = (await Reader("ru, en;q=0.5").GetAsync("verify")).Is(HttpStatusCode.OK);
        Assert.Contains("Проверка документа", page.Body, StringComparison.Ordinal);
        Assert.Equal(("verify?lang=kk", "verify?lang=en"), (Links(page)["kk"], Links(page)["en"]));

        Assert.Contains("Check a paper", (await Reader("ru").GetAsync(Links(page)["en"])).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Contains("No such paper", (await Reader("ru").GetAsync("verify?code=7K3M&lang=en")).Is(HttpStatusCode.NotFound).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_nowhere_tells_nobody_and_runs_nothing()
    {
        var (_, code) = await SignatureAsync(await office.CaseAsync(CaseStatus.Ready));
        foreach (var address in (string[])["verify", $"v/{code}", "v/0000000000000000"])
        {
            var page = await Reader("kk").GetAsync(address);
            Assert.Equal("no-store", page.Header("Cache-Control"));
            Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
            Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
            Assert.Null(page.Header("Set-Cookie"));
            var style = XDocument.Parse(page.Body).Descendants("style").Single().Value;
            Assert.Equal(
                $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                page.Header("Content-Security-Policy"));
        }

        Assert.Equal("no-store", (await (office.Anybody with { Accept = "application/json" }).GetAsync($"v/{code}")).Header("Cache-Control"));
        Assert.Equal("no-store", (await office.Anybody.GetAsync("api/verify/ALM-MC-2026-999999?c=0")).Header("Cache-Control"));
    }

    private Visitor Reader(string language) => office.Anybody with { Accept = Browser, Language = language };

    private async Task<string> PageAsync(string address) => (await Reader("en").GetAsync(address)).Is(HttpStatusCode.OK).Body;

    private static Dictionary<string, string> Links(Answer page) =>
        XDocument.Parse(page.Body).Descendants("a").ToDictionary(a => (string)a.Attribute("hreflang")!, a => (string)a.Attribute("href")!);

    private static void AssertImpersonal(Answer answer) =>
        Assert.All((string[])["Фризен", "C0SAMPLE7", "Өтегенов", "Қасымов"], personal => Assert.DoesNotContain(personal, answer.Body, StringComparison.Ordinal));

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
