using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>The papers of a case as PDF, <c>?lang=kk|ru|kk-ru</c>.</summary>
internal sealed class PapersApi(CaseAccess access, PaperIssue papers, PaperPress press, ICaseStore store, CaseDesk desk)
{
    [Function("GetReceipt")]
    public Task<IResult> ReceiptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/receipt.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => IssuedAsync(request, caseNumber, DuePapers.Receipt, cancellationToken);

    /// <summary>The certificate or the reasoned refusal, once it is signed.</summary>
    [Function("GetOutcome")]
    public Task<IResult> OutcomeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/outcome.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => IssuedAsync(request, caseNumber, DuePapers.Outcome, cancellationToken);

    /// <summary>The application as it was handed in, to be signed where it was typed.</summary>
    [Function("GetFilledApplication")]
    public Task<IResult> ApplicationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/application.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => PrintedAsync(request, caseNumber, DuePapers.Application, cancellationToken);

    /// <summary>What lies before the head, for the officers of the office alone: nobody else has a right to what is not decided.</summary>
    [Function("GetDraft")]
    public Task<IResult> DraftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/draft.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => PrintedAsync(request, caseNumber, DuePapers.Draft, cancellationToken);

    /// <summary>A copy of the outcome that says how its registration stands today.</summary>
    [Function("GetOutcomeCopy")]
    public Task<IResult> CopyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/copy.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => PrintedAsync(request, caseNumber, DuePapers.Copy, cancellationToken);

    private async Task<IResult> IssuedAsync(HttpRequest request, string caseNumber, string paper, CancellationToken cancellationToken)
    {
        var (c, problem) = await OpenAsync(request, caseNumber, paper, cancellationToken);
        var language = Languages.OfCasePaper(request);
        return problem is not null ? problem
            : await papers.OpenAsync(c!, paper, language, cancellationToken) is { } pdf ? Results.Stream(pdf, Pdf, FileName(caseNumber, paper, language))
            : new Problem("paper-not-issued");
    }

    private async Task<IResult> PrintedAsync(HttpRequest request, string caseNumber, string paper, CancellationToken cancellationToken)
    {
        var (c, problem) = await OpenAsync(request, caseNumber, paper, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var fall = paper == DuePapers.Copy
            ? RegistrationFall.Of(c!, await store.LoadAsync(caseNumber, cancellationToken), desk.Now.InZone(c!.Calendar.Zone).Date)
            : null;
        var language = Languages.OfCasePaper(request);
        return Results.File(press.Print(c!, paper, language, fall), Pdf, FileName(caseNumber, paper, language));
    }

    /// <summary>The case, if the caller may read it, this paper of it is there, and in the language asked for.</summary>
    private async Task<(OpenCase? Case, Problem? Problem)> OpenAsync(
        HttpRequest request, string caseNumber, string paper, CancellationToken cancellationToken)
    {
        var (c, actor, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        return problem is not null ? (null, problem)
            : paper == DuePapers.Draft && actor.Office != c!.State.Office ? (null, new Problem("forbidden"))
            : !IsThere(c!.State, paper) ? (null, new Problem("paper-not-issued", paper is DuePapers.Draft or DuePapers.Copy ? paper : null))
            : Languages.OfCasePaper(request) == Languages.Both && !press.IsBilingual(c, paper) ? (null, new Problem("paper-not-bilingual"))
            : (c, null);
    }

    private static bool IsThere(CaseState state, string paper) => paper switch
    {
        DuePapers.Application => true,
        DuePapers.Draft => state is { Draft: not null, Signature: null },
        DuePapers.Copy => state.Signature is not null,
        _ => DuePapers.MayBeIssued(state, paper),
    };

    private const string Pdf = "application/pdf";

    private static string FileName(string caseNumber, string paper, string language) => $"{caseNumber}-{paper}-{language}.pdf";
}
