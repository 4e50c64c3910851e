using System.Net;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class RecordTests(Office office)
{
    [Fact]
    public async Task The_proof_of_a_deadline_counts_every_day_and_says_why()
    {
        var number = await office.CaseAsync();
        var proof = (await office.Specialist.GetAsync($"api/cases/{number}/deadlines/term/proof")).Is(HttpStatusCode.OK);
        Assert.Equal("2026-03-12", proof.Text("dueOn"));
        Assert.Equal("8, 9", proof.Text("paragraph"));
        var days = proof.Json["days"]!.AsArray();
        Assert.Equal(
            ["2026-03-03 1", "2026-03-04 2", "2026-03-05 3", "2026-03-06 4", "2026-03-10 5", "2026-03-11 6", "2026-03-12 7"],
            days.Where(d => d!["number"] is not null).Select(d => $"{d!["day"]} {d["number"]}"));
        Assert.Contains(days, d => (string)d!["day"]! == "2026-03-09" && d["name"] is not null);
    }

    [Fact]
    public async Task There_is_no_proof_of_what_is_no_deadline()
    {
        var number = await office.CaseAsync();
        (await office.Specialist.GetAsync($"api/cases/{number}/deadlines/hold/proof")).IsProblem(404, "not-found");
        (await office.Specialist.GetAsync($"api/cases/{number}/deadlines/%D0%96/proof")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task The_history_is_whole_and_tells_who_did_what()
    {
        var number = await office.CaseAsync(CaseStatus.Collected);
        var history = (await office.Specialist.GetAsync($"api/cases/{number}/history")).Is(HttpStatusCode.OK);
        Assert.Equal("whole", history.Text("chain"));
        var events = history.Json["events"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => (int)e!["sequence"]!));
        foreach (var (one, next) in events.Zip(events.Skip(1)))
        {
            Assert.Equal((string)one!["hash"]!, (string)next!["previousHash"]!);
        }

        Assert.Equal(
            ["clerk", "specialist", "specialist", "specialist", "head", "specialist", "clerk"],
            ((string[])["registered", "review-started", "certificate-drafted", "sent-for-signature", "signed", "recipient-notified", "handed-out"])
                .Select(type => (string)events.Single(e => (string)e!["event"]!["type"]! == type)!["actor"]!["id"]!));
    }

    [Fact]
    public async Task Every_reading_by_an_officer_is_kept()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        await office.With(submitted.Text("accessCode")).CaseAsync(submitted.Number);
        await office.As("lawyer").CaseAsync(submitted.Number);
        await office.As("head").GetAsync($"api/cases/{submitted.Number}/documents/invitation");
        await office.As("section").GetAsync($"api/cases/{submitted.Number}/deadlines/term/proof");
        await office.As("neighbour").CaseAsync(submitted.Number);

        var history = await office.Clerk.GetAsync($"api/cases/{submitted.Number}/history");
        Assert.Equal(["lawyer", "head", "section", "clerk"], history.Json["reads"]!.AsArray().Select(r => (string)r!["account"]!));
        Assert.All(history.Json["reads"]!.AsArray(), r => Assert.Equal("2026-03-02T04:00:00Z", (string)r!["at"]!));
    }

    [Fact]
    public async Task The_history_is_for_officers()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        (await office.With(submitted.Text("accessCode")).GetAsync($"api/cases/{submitted.Number}/history")).IsProblem(401, "unauthorized");
    }

    [Fact]
    public async Task The_receipt_tells_what_was_handed_in_and_what_falls_due()
    {
        var submitted = (await office.Clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created);
        var receipt = submitted.Json["receipt"]!;
        Assert.Equal(submitted.Number, (string)receipt["number"]!);
        Assert.Equal("2026-03-02T09:00:00+05:00", (string)receipt["receivedAt"]!);
        Assert.Equal("2026-03-12T18:00:00+05:00", (string)receipt["readyBy"]!);
        Assert.Equal("Әлімбекова Гүлнар", (string)receipt["acceptedBy"]!["name"]!);
        Assert.Equal(
            ["application 1", "association-authority 1", "association-registration 1", "invitation 1", "materials 35"],
            receipt["documents"]!.AsArray().Select(d => $"{d!["id"]} {d["count"]}"));
        Assert.Equal(
            ["intake 2026-03-03", "refusal-notice 2026-03-05", "review 2026-03-11", "signature 2026-03-12", "term 2026-03-12"],
            submitted.Json["deadlines"]!.AsArray().Select(d => $"{d!["id"]} {d["dueOn"]}"));
        Assert.All(submitted.Json["deadlines"]!.AsArray(), d => Assert.EndsWith("T23:59:59+05:00", (string)d!["dueAt"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_papers_are_there_once_they_are_issued()
    {
        var number = await office.CaseAsync(CaseStatus.AwaitingSignature);
        (await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf")).IsProblem(404, "paper-not-issued");
        await office.BringAsync(number, CaseStatus.Ready);
        foreach (var paper in (string[])["receipt.pdf?lang=kk", "receipt.pdf?lang=ru", "outcome.pdf?lang=kk", "outcome.pdf?lang=ru"])
        {
            var pdf = (await office.Clerk.GetAsync($"api/cases/{number}/{paper}")).Is(HttpStatusCode.OK);
            Assert.Equal("application/pdf", pdf.MediaType);
            Assert.Equal("%PDF-"u8.ToArray(), pdf.Bytes[..5]);
        }

        var kept = await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf?lang=kk");
        Assert.Equal(kept.Bytes, (await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf?lang=kk")).Bytes);
    }
}
