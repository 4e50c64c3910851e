using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>What a counter prints beside the forms, <c>?lang=kk|ru</c>: drawn up anew whenever it is asked for, and not kept.</summary>
internal sealed class CounterPapersApi(CaseAccess access, CaseDesk desk, SeedBook seeds)
{
    private const string AllMissing = "all";

    private readonly NotificationPress notification = new(seeds);
    private readonly CoverSheetPress coverSheets = new(seeds);
    private readonly EnvelopePress envelope = new(seeds);
    private readonly ComplaintTicketPress complaintTicket = new(seeds);
    private readonly BlankApplicationPress application = new(seeds);

    /// <summary>Tells the recipient that his paper waits for him, and where.</summary>
    [Function("GetNotification")]
    public async Task<IResult> NotificationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/notification.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        return problem ?? InLanguage(request, language => c!.State switch
        {
            { Signature: null } => new Problem("paper-not-issued"),
            var s when !HandOutPlace.IsWaiting(s) => new Problem("nothing-to-collect"),
            var s => Pdf(notification.Print(c, language), $"{s.Number}-notification", language),
        });
    }

    /// <summary>A sheet that says to a scanner where what lies under it belongs; <c>?document=all</c> for whatever is missing.</summary>
    [Function("GetCoverSheet")]
    public async Task<IResult> CoverSheetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/cover-sheet.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        var (c, problem) = await OfOfficerAsync(request, caseNumber, cancellationToken);
        return problem ?? InLanguage(request, language =>
        {
            var asked = request.Query["document"].ToString();
            var known = CoverSheetPress.Items(c!).ToImmutableArray();
            var items = asked == AllMissing ? CoverSheetPress.Missing(c!) : [.. known.Where(item => item.Id == asked)];
            return asked.Length == 0 ? Invalid("document", "missing")
                : items.IsEmpty && asked == AllMissing ? new Problem("nothing-missing")
                : items.IsEmpty ? UnknownDocument(known)
                : Pdf(coverSheets.Print(c!, items, language), $"{c!.State.Number}-cover-sheet-{asked}", language);
        });
    }

    [Function("GetEnvelope")]
    public async Task<IResult> EnvelopeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/envelope.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        var (c, problem) = await OfOfficerAsync(request, caseNumber, cancellationToken);
        return problem ?? InLanguage(request, language => envelope.Print(c!, language) is { } pdf
            ? Pdf(pdf, $"{c!.State.Number}-envelope", language)
            : new Problem("no-address"));
    }

    /// <summary>A ticket to be filled in by hand (Almaty 2011 §22), with what the officer's office or centre can say of itself.</summary>
    [Function("GetComplaintTicket")]
    public IResult ComplaintTicket(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/complaint-ticket.pdf")] HttpRequest request)
    {
        var (officer, problem) = CaseAccess.CaseWorker(request);
        if (problem is not null)
        {
            return problem;
        }

        var (asked, place) = (request.Query["procedure"].ToString(), request.Query["office"].ToString());
        if (asked.Length == 0)
        {
            return Invalid("procedure", "missing");
        }

        if (seeds.Offered(asked, desk.Now) is not { } procedure)
        {
            return new Problem("unknown-procedure");
        }

        return (place.Length > 0 && place != officer!.Office) || DeskOf(procedure, officer!) is not { } complaints
            ? CaseAccess.NotFound
            : InLanguage(request, language => Pdf(
                complaintTicket.Print(procedure, complaints, Papers.Counter.ComplaintTicket.Blank, language),
                $"{procedure.Id}-complaint-ticket",
                language));
    }

    /// <summary>The application form of a procedure, empty; <c>?office=</c> has the office's name printed where the form names one of several.</summary>
    [Function("GetBlankApplication")]
    public IResult Application(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/procedures/{procedure}/application.pdf")] HttpRequest request,
        string procedure)
    {
        if (seeds.Offered(procedure, desk.Now) is not { } offered)
        {
            return CaseAccess.NotFound;
        }

        var asked = request.Query["office"].ToString();
        var office = asked.Length > 0 ? offered.FindOffice(asked) : offered.Offices is [var only] ? only : null;
        return asked.Length > 0 && office is null
            ? CaseAccess.NotFound
            : InLanguage(request, language => Pdf(application.Print(offered, office, language), $"{offered.Id}-application", language));
    }

    private async Task<(OpenCase? Case, Problem? Problem)> OfOfficerAsync(HttpRequest request, string caseNumber, CancellationToken cancellationToken)
    {
        if (CaseAccess.CaseWorker(request).Problem is { } refused)
        {
            return (null, refused);
        }

        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        return (c, problem);
    }

    private ComplaintDesk? DeskOf(Procedure procedure, Actor officer) =>
        procedure.FindOffice(officer.Office) is { } office ? ComplaintDesk.Of(procedure, office)
        : procedure.FindChannel(ProcedureChannel.Centre)?.Service is { } service
            && seeds.IsListed(service.Centres, officer.Office)
            && seeds.FindCentre(officer.Office) is { } centre ? ComplaintDesk.Of(centre.Centre)
        : null;

    private Problem UnknownDocument(ImmutableArray<ChecklistItem> known)
    {
        var (words, ids) = (seeds.Shared(SharedWords.Counter).Label("known-documents"), string.Join(", ", known.Select(item => item.Id).Append(AllMissing)));
        return new Problem("validation")
        {
            Errors = [new FieldFault("document", "not-a-choice", new LocalizedText($"{words.Kk} {ids}", $"{words.Ru} {ids}", $"{words.En} {ids}"))],
        };
    }

    /// <summary>These papers are in one language, so what asks for another or for two at once is told so.</summary>
    private static IResult InLanguage(HttpRequest request, Func<Language, IResult> print) => request.Query["lang"].ToString() switch
    {
        "kk" => print(Language.Kk),
        "ru" => print(Language.Ru),
        "" => print(Languages.Of(request) is Language.Ru ? Language.Ru : Language.Kk),
        _ => Invalid("lang", "not-a-choice"),
    };

    private static Problem Invalid(string parameter, string code) => new("validation") { Errors = [new FieldFault(parameter, code)] };

    private static IResult Pdf(byte[] pdf, string name, Language language) =>
        Results.Bytes(pdf, "application/pdf", $"{name}-{language.Tag()}.pdf");
}
