using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>The papers of a case as PDF, <c>?lang=kk|ru</c>.</summary>
internal sealed class PapersApi(CaseAccess access, PaperIssue papers)
{
    [Function("GetReceipt")]
    public Task<IResult> ReceiptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/receipt.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => AnswerAsync(request, caseNumber, DuePapers.Receipt, cancellationToken);

    /// <summary>The certificate or the reasoned refusal, once it is signed.</summary>
    [Function("GetOutcome")]
    public Task<IResult> OutcomeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/outcome.pdf")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken) => AnswerAsync(request, caseNumber, DuePapers.Outcome, cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest request, string caseNumber, string paper, CancellationToken cancellationToken)
    {
        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var language = Languages.OfPaper(request);
        return await papers.OpenAsync(c!, paper, language, cancellationToken) is { } pdf
            ? Results.Stream(pdf, "application/pdf", $"{caseNumber}-{paper}-{language}.pdf")
            : new Problem("paper-not-issued");
    }
}
