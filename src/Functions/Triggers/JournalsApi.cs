using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Journals;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// The journals of the caller's own office or centre as PDF, <c>?from=&amp;to=&amp;lang=kk|ru&amp;procedure=</c>. Whoever prints one
/// has read every case in it.
/// </summary>
internal sealed class JournalsApi(JournalPress press, ICaseStore store, CaseDesk desk, SeedBook seeds, ILogger<JournalsApi> log)
{
    private static readonly Role[] OfOffice = [Role.Clerk, Role.Specialist, Role.SectionHead, Role.Head, Role.Archivist, Role.QualityOfficer];

    private static readonly Role[] OfCentre = [Role.CentreInspector, Role.AccumulationInspector, Role.QualityOfficer];

    [Function("GetIncomingJournal")]
    public Task<IResult> IncomingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/journals/incoming.pdf")] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(request, Book.Incoming, OfOffice, cancellationToken);

    [Function("GetIssueBook")]
    public Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/journals/issue.pdf")] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(request, Book.Issue, OfOffice, cancellationToken);

    [Function("GetCentreJournalPaper")]
    public Task<IResult> CentreAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/journals/centre.pdf")] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(request, Book.Centre, OfCentre, cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest request, Book book, Role[] readers, CancellationToken cancellationToken)
    {
        var (officer, refused) = CaseAccess.Officer(request, readers);
        if (refused is not null)
        {
            return refused;
        }

        if (Zone(book, officer!.Office) is not { } zone)
        {
            return new Problem("forbidden");
        }

        var (span, fault) = DaySpan.Read(request.Query, desk.Now.InZone(zone).Date);
        if (fault is not null)
        {
            return fault;
        }

        var procedure = request.Query["procedure"].ToString() is { Length: > 0 } asked ? asked : null;
        if (procedure is not null && seeds.Versions(procedure).IsEmpty)
        {
            return new Problem("validation") { Errors = [new FieldFault("procedure", FieldCode.NotAChoice)] };
        }

        var language = Languages.OfPaper(request) == "ru" ? Language.Ru : Language.Kk;
        var query = new BookQuery(book, officer.Office, span!.From, span.To, procedure);
        var (pdf, cases) = await press.PrintAsync(query, language, zone, desk.Now, cancellationToken);
        await store.RecordReadsAsync(cases, officer.Id, desk.Now, cancellationToken);
        log.LogInformation(
            "{Account} printed the {Book} journal of {Place}, {From} to {To}: {Count} cases",
            officer.Id, book, officer.Office, span.From, span.To, cases.Length);
        var name = FormattableString.Invariant($"journal-{book}-{span.From:uuuu-MM-dd}-{span.To:uuuu-MM-dd}-{language}.pdf");
        return Results.Bytes(pdf, "application/pdf", name.ToLowerInvariant());
    }

    /// <summary>Of the officer's place; null if it is not of the kind that keeps this journal.</summary>
    private DateTimeZone? Zone(Book book, string place) => book is Book.Centre
        ? seeds.FindCentre(place)?.Calendar.Zone
        : seeds.IsOffice(place) ? seeds.Places().First(p => p.Place == place).Calendar.Zone : null;
}
