using System.Net;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

[Collection(StandingClock.Name)]
public sealed class PapersApiTests(Office office)
{
    [Fact]
    public async Task Recipient_and_officers_get_the_filled_application_from_the_start()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        foreach (var visitor in (Visitor[])[office.With(submitted.Text("accessCode")), office.Clerk])
        {
            Assert.Equal("application/pdf", (await visitor.GetAsync($"api/cases/{submitted.Number}/application.pdf?lang=ru")).Is(HttpStatusCode.OK).MediaType);
        }

        (await office.As("neighbour").GetAsync($"api/cases/{submitted.Number}/application.pdf")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Draft_is_for_the_officers_of_the_office_while_it_is_one()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var draft = $"api/cases/{submitted.Number}/draft.pdf";
        (await office.Clerk.GetAsync(draft)).IsProblem(404, "paper-not-issued");

        var drafted = $"api/cases/{await office.CaseAsync(CaseStatus.Drafted)}/draft.pdf";
        (await office.Clerk.GetAsync(drafted)).Is(HttpStatusCode.OK);
        (await office.As("head").GetAsync(drafted)).Is(HttpStatusCode.OK);
        (await office.With(submitted.Text("accessCode")).GetAsync(draft)).IsProblem(403, "forbidden");
        (await office.Clerk.GetAsync($"api/cases/{await office.CaseAsync(CaseStatus.Ready)}/draft.pdf")).IsProblem(404, "paper-not-issued");
    }

    [Fact]
    public async Task Copy_is_there_once_the_outcome_is_signed()
    {
        var number = await office.CaseAsync(CaseStatus.AwaitingSignature);
        (await office.Clerk.GetAsync($"api/cases/{number}/copy.pdf")).IsProblem(404, "paper-not-issued");
        await office.BringAsync(number, CaseStatus.Ready);
        (await office.Clerk.GetAsync($"api/cases/{number}/copy.pdf?lang=kk-ru")).Is(HttpStatusCode.OK);
    }

    [ToolFact("pdftotext")]
    public async Task Paper_in_both_languages_is_issued_at_its_first_request_and_stays_as_it_was()
    {
        var number = await office.CaseAsync(CaseStatus.Ready);

        var first = (await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf?lang=kk-ru")).Is(HttpStatusCode.OK);
        var again = (await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf?lang=kk-ru")).Is(HttpStatusCode.OK);

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Contains("КУӘЛІГІ", PdfTool.Text(first.Bytes), StringComparison.Ordinal);
        Assert.Contains("СВИДЕТЕЛЬСТВО", PdfTool.Text(first.Bytes), StringComparison.Ordinal);
        var issued = (await office.Specialist.GetAsync($"api/cases/{number}/history")).Json["events"]!.AsArray()
            .Where(e => (string)e!["event"]!["type"]! == "paper-issued")
            .Select(e => e!["event"]!["paper"]!)
            .Where(p => (string)p["language"]! == "kk-ru");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first.Bytes)), (string)Assert.Single(issued)["sha256"]!);
    }

    [Fact]
    public async Task Receipt_in_both_languages_waits_for_the_registration_as_the_others_do()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);

        (await office.Clerk.GetAsync($"api/cases/{submitted.Number}/receipt.pdf?lang=kk-ru")).IsProblem(404, "paper-not-issued");
    }
}
