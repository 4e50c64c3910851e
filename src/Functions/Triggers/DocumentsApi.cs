using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Triggers;

/// <summary>Scans of a case: handing in more of them, and looking at them.</summary>
internal sealed class DocumentsApi(
    CaseAccess access, PackageReader packages, DocumentReceipt receipt, DocumentFiling filing, CaseWaker waker, CaseDesk desk, SeedBook seeds)
{
    [Function("AddDocuments")]
    public async Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseNumber}/documents")] HttpRequest request,
        string caseNumber,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var (c, actor, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var package = await packages.ReadAsync(request, CasePlaces.BytesOf(c!.State), cancellationToken);
        try
        {
            return package.Problem ?? await AddAsync(request, c, actor, package, client, cancellationToken);
        }
        finally
        {
            await packages.DiscardAsync(package);
        }
    }

    /// <summary>The newest file of a checklist item, or the one that <c>?sha256=</c> names.</summary>
    [Function("GetDocument")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{caseNumber}/documents/{documentId}")] HttpRequest request,
        string caseNumber,
        string documentId,
        CancellationToken cancellationToken)
    {
        var (c, _, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var sha256 = request.Query["sha256"].ToString();
        var document = c!.State.Documents.GetValueOrDefault(documentId, []).LastOrDefault(d => sha256.Length == 0 || d.Sha256 == sha256);
        if (document is null || await filing.OpenAsync(c.State, document, cancellationToken) is not { } content)
        {
            return CaseAccess.NotFound;
        }

        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        var type = document.Format is "pdf" ? "application/pdf" : $"image/{document.Format}";
        return Results.Stream(content, type, $"{caseNumber}-{documentId}.{document.Format}");
    }

    private async Task<IResult> AddAsync(
        HttpRequest request, OpenCase c, Actor actor, Package package, DurableTaskClient client, CancellationToken cancellationToken)
    {
        ImmutableArray<FieldFault> faults = [.. package.Faults, .. ApplicationCheck.TooMany(package, c.Procedure)];
        if (!faults.IsEmpty || package.Files.IsEmpty)
        {
            return new Problem("document-rejected") { Errors = faults.IsEmpty ? [new FieldFault("documents", "missing")] : faults };
        }

        var key = IdempotencyKey.Of(request, actor.Id, $"{c.State.Number}/documents", package.Hash());
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        var language = Languages.Of(request);
        var envelope = CommandEnvelope.OfCaller(actor, key.CommandId, after => CommandAnswer.Write(after, actor, language, seeds.FieldMessages, desk.Now), key.AnswerKey);
        switch (await receipt.ReceiveAsync(c, package.Files, envelope, cancellationToken))
        {
            case CommandOutcome.Done done:
                await waker.WakeAsync(client, c.State.Number, cancellationToken);
                return Results.Content(done.Answer, "application/json", System.Text.Encoding.UTF8, StatusCodes.Status201Created);
            case CommandOutcome.Refused refused:
                return Problem.Of(refused.Refusal, c.Procedure.ParagraphOf("receive-documents"));
            default:
                return new Problem("idempotency-conflict");
        }
    }
}
