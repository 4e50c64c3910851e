using System.Net;
using System.Text;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class CounterPapersTests(Office office)
{
    public static TheoryData<string> OfOfficers { get; } = ["cover-sheet.pdf?document=invitation", "envelope.pdf"];

    [Fact]
    public async Task Slip_is_there_once_the_outcome_is_signed_for_officer_and_recipient()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var (number, recipient) = (submitted.Number, office.With(submitted.Text("accessCode")));
        await office.BringAsync(number, CaseStatus.AwaitingSignature);
        (await recipient.GetAsync($"api/cases/{number}/notification.pdf")).IsProblem(404, "paper-not-issued");

        await office.BringAsync(number, CaseStatus.Ready);
        var own = await recipient.GetAsync($"api/cases/{number}/notification.pdf?lang=ru");
        IsPdf(own, $"{number}-notification-ru.pdf");
        Assert.Equal(own.Bytes, (await office.Clerk.GetAsync($"api/cases/{number}/notification.pdf?lang=ru")).Bytes);
    }

    [Fact]
    public async Task There_is_no_slip_for_what_was_collected()
    {
        var number = await office.CaseAsync(CaseStatus.Collected);
        (await office.Clerk.GetAsync($"api/cases/{number}/notification.pdf")).IsProblem(409, "nothing-to-collect");
    }

    [Fact]
    public async Task Cover_sheet_names_in_its_file_the_case_and_the_document_and_no_person()
    {
        var number = await office.CaseAsync();
        IsPdf(await office.Clerk.GetAsync($"api/cases/{number}/cover-sheet.pdf?document=invitation&lang=kk"), $"{number}-cover-sheet-invitation-kk.pdf");
    }

    [Fact]
    public async Task Document_that_is_not_on_the_checklist_is_answered_with_those_that_are()
    {
        var number = await office.CaseAsync();
        var answer = await office.Clerk.GetAsync($"api/cases/{number}/cover-sheet.pdf?document=Жасырын");
        answer.IsProblem(422, "validation", "document not-a-choice");
        Assert.EndsWith(
            "application, association-authority, association-registration, invitation, materials, passport, all",
            (string)answer.Json["errors"]![0]!["message"]!,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
        (await office.Clerk.GetAsync($"api/cases/{number}/cover-sheet.pdf")).IsProblem(422, "validation", "document missing");
    }

    [Fact]
    public async Task Sheets_for_all_are_those_that_are_missing()
    {
        var number = await office.CaseAsync(envelope: Envelope.Bare(1).Saying("acceptIncomplete", true));
        IsPdf(await office.Clerk.GetAsync($"api/cases/{number}/cover-sheet.pdf?document=all&lang=ru"), $"{number}-cover-sheet-all-ru.pdf");

        var complete = await office.CaseAsync();
        (await office.Clerk.GetAsync($"api/cases/{complete}/cover-sheet.pdf?document=all")).IsProblem(409, "nothing-missing");
    }

    [Fact]
    public async Task Envelope_bears_the_name_and_its_file_does_not()
    {
        var number = await office.CaseAsync();
        IsPdf(await office.Clerk.GetAsync($"api/cases/{number}/envelope.pdf?lang=ru"), $"{number}-envelope-ru.pdf");
    }

    [Theory]
    [MemberData(nameof(OfOfficers))]
    public async Task What_only_officers_print_asks_for_a_sign_in(string paper)
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        foreach (var visitor in (Visitor[])[office.Anybody, office.With(submitted.Text("accessCode"))])
            (await visitor.GetAsync($"api/cases/{submitted.Number}/{paper}")).IsProblem(401, "unauthorized");
        (await office.As("admin").GetAsync($"api/cases/{submitted.Number}/{paper}")).IsProblem(403, "forbidden");
        (await office.Anybody.GetAsync("api/complaint-ticket.pdf?procedure=almaty-2011-missionary")).IsProblem(401, "unauthorized");
    }

    [Theory]
    [InlineData("notification.pdf")]
    [InlineData("envelope.pdf")]
    [InlineData("cover-sheet.pdf?document=invitation")]
    [InlineData("cover-sheet.pdf?document=none")]
    public async Task Another_offices_officer_finds_no_such_case(string paper)
    {
        var number = await office.CaseAsync();
        var (there, nowhere) = (
            await office.As("neighbour").GetAsync($"api/cases/{number}/{paper}"),
            await office.As("neighbour").GetAsync($"api/cases/ALM-M-2026-999999/{paper}"));
        Assert.Equal(nowhere.IsProblem(404, "not-found").Body, there.IsProblem(404, "not-found").Body);
    }

    [Fact]
    public async Task Ticket_is_printed_for_the_officers_own_office()
    {
        const string Ticket = "api/complaint-ticket.pdf?procedure=almaty-2011-missionary";
        var own = await office.Clerk.GetAsync($"{Ticket}&lang=kk");
        IsPdf(own, "almaty-2011-missionary-complaint-ticket-kk.pdf");
        Assert.Equal(own.Bytes, (await office.Clerk.GetAsync($"{Ticket}&lang=kk&office={Office.Almaty}")).Bytes);
        (await office.Clerk.GetAsync($"{Ticket}&office=astana-internal-policy")).IsProblem(404, "not-found");
        (await office.As("neighbour").GetAsync(Ticket)).IsProblem(404, "not-found");
        (await office.Clerk.GetAsync("api/complaint-ticket.pdf")).IsProblem(422, "validation", "procedure missing");
        (await office.Clerk.GetAsync("api/complaint-ticket.pdf?procedure=almaty-1911")).IsProblem(422, "unknown-procedure");
    }

    [Fact]
    public async Task Anybody_takes_a_blank_form()
    {
        IsPdf(await office.Anybody.GetAsync("api/procedures/almaty-2011-missionary/application.pdf?lang=ru"), "almaty-2011-missionary-application-ru.pdf");
        var open = await office.Anybody.GetAsync("api/procedures/moj-2008-address/application.pdf?lang=ru");
        var named = await office.Anybody.GetAsync("api/procedures/moj-2008-address/application.pdf?lang=ru&office=almaty-address-bureau");
        Assert.NotEqual(open.Bytes, named.Bytes);
        (await office.Anybody.GetAsync("api/procedures/moj-2008-address/application.pdf?office=nowhere")).IsProblem(404, "not-found");
        (await office.Anybody.GetAsync("api/procedures/almaty-1911/application.pdf")).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("kk-ru")]
    [InlineData("en")]
    [InlineData("RU")]
    [InlineData("Жасырын")]
    public async Task Language_that_these_papers_do_not_have_is_refused(string language)
    {
        var number = await office.CaseAsync();
        foreach (var (visitor, paper) in ((Visitor, string)[])
            [
                (office.Clerk, $"api/cases/{number}/cover-sheet.pdf?document=invitation"),
                (office.Clerk, $"api/cases/{number}/envelope.pdf?"),
                (office.Clerk, "api/complaint-ticket.pdf?procedure=almaty-2011-missionary"),
                (office.Anybody, "api/procedures/almaty-2011-missionary/application.pdf?"),
            ])
        {
            (await visitor.GetAsync($"{paper}&lang={language}")).IsProblem(422, "validation", "lang not-a-choice");
        }
    }

    [Fact]
    public async Task Without_a_language_the_better_of_the_two_is_taken()
    {
        const string Form = "api/procedures/almaty-2011-missionary/application.pdf";
        IsPdf(await (office.Anybody with { Language = "ru" }).GetAsync(Form), "almaty-2011-missionary-application-ru.pdf");
        IsPdf(await (office.Anybody with { Language = "en" }).GetAsync(Form), "almaty-2011-missionary-application-kk.pdf");
    }

    private static void IsPdf(Answer answer, string fileName)
    {
        answer.Is(HttpStatusCode.OK);
        Assert.Equal("application/pdf", answer.MediaType);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(answer.Bytes), StringComparison.Ordinal);
        Assert.Contains($"filename={fileName}", answer.Header("Content-Disposition"), StringComparison.Ordinal);
    }
}
