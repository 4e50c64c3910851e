using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Manifests;
using MissionReg.Functions.Tests.Papers;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The journals of an office and a centre over HTTP; the clock stands on 2 March.</summary>
public sealed class JournalsTests(Town town) : IClassFixture<Town>
{
    private const string Day = "from=2026-03-02&to=2026-03-02";

    private Office Office => town.Office;

    [ToolFact("pdftotext")]
    public async Task A_registration_stands_once_in_each_journal_of_its_office()
    {
        var number = await Office.CaseAsync(CaseStatus.Collected, Named("Бірреткі Жазба"));
        var paper = (await Office.Specialist.CaseAsync(number)).Text("number");

        var incoming = await PrintAsync("incoming");
        Assert.Single(Lines(incoming, number));
        Assert.Contains("Бірреткі", incoming, StringComparison.Ordinal);
        Assert.Contains("02.03.2026\n09:00", incoming, StringComparison.Ordinal);
        Assert.Contains("C0SAMPLE7", incoming, StringComparison.Ordinal);
        Assert.Contains("+7 727 000 00 01", incoming, StringComparison.Ordinal);
        var issue = await PrintAsync("issue");
        Assert.Single(Lines(issue, paper));
        Assert.Single(Lines(issue, number));
        Assert.Contains("подпись", issue, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public async Task A_withdrawn_case_stays_in_the_journal_and_is_marked()
    {
        var number = await Office.CaseAsync(CaseStatus.Registered, Named("Қайтарып Алған"));
        (await Office.Clerk.CommandAsync(number, "withdraw")).Is(HttpStatusCode.OK);

        var incoming = await PrintAsync("incoming");

        Assert.Single(Lines(incoming, number));
        Assert.Contains("отозвано", incoming, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public async Task A_refusal_is_in_the_issue_book()
    {
        var number = await Office.CaseAsync(CaseStatus.UnderReview, Named("Бас Тартылған"));
        (await Office.Specialist.CommandAsync(
            number, "refuse", ("grounds", new JsonArray("incomplete-or-false-information")), ("reasons", "Мекенжай көрсетілмеген."))).Is(HttpStatusCode.OK);
        Assert.Empty(Lines(await PrintAsync("issue"), number));
        await Office.BringAsync(number, CaseStatus.Ready);

        var issue = await PrintAsync("issue");

        Assert.Single(Lines(issue, (await Office.Specialist.CaseAsync(number)).Text("number")));
        Assert.Contains("мотивированный ответ", issue, StringComparison.Ordinal);
        Assert.DoesNotContain("Мекенжай", issue, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public async Task The_issue_book_names_the_proxy_and_his_power_of_attorney()
    {
        var number = await Office.CaseAsync(CaseStatus.AwaitingCollection, Named("Өкілі Бар"));
        (await Office.Clerk.CommandAsync(
            number,
            "hand-out",
            ("receiptNumber", number), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"),
            ("powerOfAttorney", "№ 17"), ("powerValidUntil", "2027-03-01"), ("signedInJournal", true))).Is(HttpStatusCode.OK);

        var issue = await PrintAsync("issue");

        Assert.Contains("Тәжібаев", issue, StringComparison.Ordinal);
        Assert.Contains("№ 17", issue, StringComparison.Ordinal);
        Assert.Contains("N0SAMPLE9", issue, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public async Task A_case_of_a_centre_comes_into_the_office_s_journal_with_the_courier()
    {
        var number = await town.CaseAsync();
        var there = await town.CompileAsync("to-office", number);
        Assert.Empty(Lines(await PrintAsync("incoming"), number));
        Assert.Single(Lines(await PrintAsync("centre", "inspector"), number));

        (await town.DispatchAsync(there)).Is(HttpStatusCode.OK);
        (await town.ArriveAsync(there)).Is(HttpStatusCode.OK);
        Assert.Single(Lines(await PrintAsync("incoming"), number));
        Assert.Contains(there, await PrintAsync("centre", "inspector"), StringComparison.Ordinal);

        await Office.BringAsync(number, CaseStatus.Ready);
        var back = await town.CompileAsync("to-centre", number);
        (await town.DispatchAsync(back, "clerk")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(back, await PrintAsync("centre", "inspector"), StringComparison.Ordinal);
        (await town.ArriveAsync(back, "accumulation")).Is(HttpStatusCode.OK);
        (await Office.As("inspector").CommandAsync(
            number, "hand-out", ("receiptNumber", number), ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"), ("signedInJournal", true))).Is(HttpStatusCode.OK);

        var centre = await PrintAsync("centre", "accumulation");
        Assert.Contains(back, centre, StringComparison.Ordinal);
        Assert.Contains("выдано 02.03.2026", centre, StringComparison.Ordinal);
        Assert.Single(Lines(centre, number));
    }

    [ToolFact("pdftotext")]
    public async Task Another_office_and_another_centre_see_nothing_of_it()
    {
        var (number, accepted) = (await Office.CaseAsync(CaseStatus.Ready), await town.CaseAsync());

        foreach (var (book, account) in new[] { ("incoming", "neighbour"), ("issue", "neighbour"), ("incoming", "bureau"), ("centre", "other-accumulation") })
        {
            var text = await PrintAsync(book, account);
            Assert.Contains("За этот период записей нет.", text, StringComparison.Ordinal);
            Assert.Contains("Всего", text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(accepted, text, StringComparison.Ordinal);
        }
    }

    [ToolFact("pdftotext")]
    public async Task A_journal_of_one_service_has_no_line_of_another_and_names_it()
    {
        var missionary = await Office.CaseAsync();
        var group = (await Office.Clerk.SubmitAsync(Envelope.Of("almaty-2011-group/registration.json"))).Is(HttpStatusCode.Created).Number;

        var text = await PrintAsync("incoming", query: $"{Day}&procedure=almaty-2011-group");

        Assert.Single(Lines(text, group));
        Assert.DoesNotContain(missionary, text, StringComparison.Ordinal);
        Assert.Contains("Услуга: Учетная регистрация", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journals_are_open_to_those_who_keep_them_alone()
    {
        (await Office.Anybody.GetAsync($"api/journals/incoming.pdf?{Day}")).IsProblem(401, "unauthorized");
        foreach (var (book, account) in new[]
        {
            ("incoming", "admin"), ("incoming", "lawyer"), ("incoming", "inspector"), ("issue", "courier"), ("issue", "accumulation"), ("centre", "clerk"),
            ("centre", "courier"), ("centre", "quality"),
        })
        {
            (await Office.As(account).GetAsync($"api/journals/{book}.pdf?{Day}")).IsProblem(403, "forbidden");
        }

        foreach (var account in (string[])["clerk", "specialist", "section", "head", "archive", "quality"])
            (await Office.As(account).GetAsync($"api/journals/incoming.pdf?{Day}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("from=2026-02-30&to=2026-03-02", "from mistyped")]
    [InlineData("from=yesterday&to=today", "from mistyped", "to mistyped")]
    [InlineData("from=2026-03-02&to=2026-03-01", "to ends-before-begins")]
    [InlineData("from=2024-01-01&to=2025-01-01", "to span-too-long")]
    [InlineData("procedure=no-such-service", "procedure not-a-choice")]
    public async Task Days_that_are_none_are_named(string query, params string[] faults) =>
        (await Office.Clerk.GetAsync($"api/journals/issue.pdf?{query}")).IsProblem(422, "validation", faults);

    [Theory]
    [InlineData("from=2024-01-01&to=2024-12-31")]
    [InlineData("to=2026-03-02")]
    [InlineData("")]
    public async Task A_whole_leap_year_may_be_printed_and_today_need_not_be_named(string query)
    {
        var answer = (await Office.Clerk.GetAsync($"api/journals/issue.pdf?{query}")).Is(HttpStatusCode.OK);
        Assert.Equal("application/pdf", answer.MediaType);
    }

    [Fact]
    public async Task Whoever_prints_a_journal_has_read_every_case_in_it_and_the_log_names_no_applicant()
    {
        var number = await Office.CaseAsync(CaseStatus.Submitted, Named("Журналда Аталған"));
        var answer = (await Office.As("archive").GetAsync($"api/journals/incoming.pdf?{Day}&lang=ru")).Is(HttpStatusCode.OK);

        var reads = await Office.Services.GetRequiredService<ICaseStore>().ReadsAsync(number, default);
        Assert.Equal("archive", reads[^1].Account);
        Assert.Contains(Office.Log.Lines, line => line.Contains("archive printed the Incoming journal of almaty-internal-policy", StringComparison.Ordinal));
        Assert.All(Office.Log.Lines, line => Assert.DoesNotContain("Журналда", line, StringComparison.Ordinal));
        Assert.Contains("journal-incoming-2026-03-02-2026-03-02-ru.pdf", answer.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_journal_at_the_same_time_is_the_same_bytes()
    {
        await Office.CaseAsync(CaseStatus.Ready);
        var path = $"api/journals/issue.pdf?{Day}&lang=kk";

        Assert.Equal((await Office.Clerk.GetAsync(path)).Is(HttpStatusCode.OK).Bytes, (await Office.As("head").GetAsync(path)).Is(HttpStatusCode.OK).Bytes);
    }

    private static Envelope Named(string applicant) => Envelope.Complete().Filled("applicantName", applicant);

    private static IEnumerable<string> Lines(string text, string number) => text.Split('\n').Where(line => line.Contains(number, StringComparison.Ordinal));

    private async Task<string> PrintAsync(string book, string account = "clerk", string query = Day)
    {
        var answer = (await Office.As(account).GetAsync($"api/journals/{book}.pdf?{query}&lang=ru")).Is(HttpStatusCode.OK);
        return PdfTool.Words(answer.Bytes).Replace('\u00A0', ' ');
    }
}
