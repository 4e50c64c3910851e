using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Tests.Manifests;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Journals;

/// <summary>The journals of a week in which all kinds of things happened, at the office, over the network and at a centre.</summary>
public sealed class ApprovedJournalsTests : IAsyncLifetime
{
    private const string Bureau = "almaty-address-bureau";

    private readonly Town _town = new();

    private Office Office => _town.Office;

    public Task InitializeAsync() => _town.InitializeAsync();

    public Task DisposeAsync() => _town.DisposeAsync();

    [ToolFact("pdftotext")]
    public async Task Journals_of_several_procedures_say_what_was_approved()
    {
        await Office.Services.GetRequiredService<AccountBook>().AddAsync(
            new Account("bureau-clerk", "Садықов Еркін", "clerk", [Role.Clerk], Bureau), Office.Password, CancellationToken.None);
        await MarchAsync();
        await Office.AdvanceAsync("2026-03-06 09:30");

        foreach (var (book, account) in new[] { ("incoming", "clerk"), ("issue", "clerk"), ("centre", "inspector") })
        {
            foreach (var language in (string[])["kk", "ru"])
                Approval.Matches($"journal-{book}-{language}", await PrintAsync(book, account, $"from=2026-03-01&to=2026-03-31&lang={language}"));
        }

        Approval.Matches("journal-nothing-kk", await PrintAsync("issue", "bureau-clerk", "from=2026-03-02&lang=kk"));
    }

    private async Task MarchAsync()
    {
        var certificate = await Office.CaseAsync(CaseStatus.Submitted);
        var group = await SubmitAsync(Office.Clerk, Envelope.Of("almaty-2011-group/registration.json"));
        var refused = await SubmitAsync(Office.Anybody, Applicant(2).Without("shown"));
        var withdrawn = await SubmitAsync(Office.Clerk, Applicant(3));
        var throughCentre = await _town.CaseAsync();
        var address = await SubmitAsync(Office.As("inspector"), Envelope.Of("moj-2008-address/natural.json"));
        (await Office.As("inspector").CommandAsync(address, "hand-to-accumulation")).Is(HttpStatusCode.OK);
        var waiting = await _town.CaseAsync(accumulated: false);

        await Office.AdvanceAsync("2026-03-02 12:10");
        await CarryAsync("to-office", throughCentre, "accumulation", "clerk", "2026-03-02 12:55");
        await CarryAsync("to-office", address, "accumulation", "bureau-clerk", "2026-03-02 16:20");
        (await Office.Clerk.CommandAsync(withdrawn, "withdraw")).Is(HttpStatusCode.OK);
        (await Office.As("inspector").CommandAsync(waiting, "withdraw")).Is(HttpStatusCode.OK);

        await Office.BringAsync(refused, CaseStatus.UnderReview);
        (await Office.Specialist.CommandAsync(
            refused, "refuse", ("grounds", new JsonArray("incomplete-or-false-information")), ("reasons", "Мекенжай көрсетілмеген."))).Is(HttpStatusCode.OK);
        await Office.AdvanceAsync("2026-03-03 10:00");
        await Office.BringAsync(certificate, CaseStatus.AwaitingCollection);
        await Office.BringAsync(refused, CaseStatus.AwaitingCollection);
        await Office.BringAsync(throughCentre, CaseStatus.Ready);
        await Office.AdvanceAsync("2026-03-04 11:30");
        await Office.BringAsync(group, CaseStatus.AwaitingCollection);
        await CarryAsync("to-centre", throughCentre, "clerk", "accumulation", "2026-03-04 15:05");

        await Office.AdvanceAsync("2026-03-05 09:40");
        await Office.BringAsync(certificate, CaseStatus.Collected);
        (await Office.Clerk.CommandAsync(
            group,
            "hand-out",
            ("receiptNumber", group), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат Қуанышұлы"),
            ("powerOfAttorney", "№ 17"), ("powerValidUntil", "2027-03-01"), ("signedInJournal", true))).Is(HttpStatusCode.OK);
        (await Office.As("inspector").CommandAsync(
            throughCentre, "hand-out", ("receiptNumber", throughCentre), ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"), ("signedInJournal", true)))
            .Is(HttpStatusCode.OK);
    }

    private static Envelope Applicant(int n) => Envelope.Bare(n)
        .With("application", "application.pdf")
        .With("association-authority", "association-authority.pdf")
        .With("association-registration", "association-registration.jpg")
        .With("invitation", "invitation.pdf");

    private static async Task<string> SubmitAsync(Visitor visitor, Envelope envelope) => (await visitor.SubmitAsync(envelope)).Is(HttpStatusCode.Created).Number;

    private async Task CarryAsync(string leg, string caseNumber, string from, string to, string arrivesAt)
    {
        var manifest = await _town.CompileAsync(leg, caseNumber);
        (await _town.DispatchAsync(manifest, from)).Is(HttpStatusCode.OK);
        await Office.AdvanceAsync(arrivesAt);
        (await _town.ArriveAsync(manifest, to)).Is(HttpStatusCode.OK);
    }

    private async Task<byte[]> PrintAsync(string book, string account, string query) =>
        (await Office.As(account).GetAsync($"api/journals/{book}.pdf?{query}")).Is(HttpStatusCode.OK).Bytes;
}
