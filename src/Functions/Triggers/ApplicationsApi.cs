using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Triggers;

/// <summary>Where applications come in (Almaty 2011 §11) and the receipt is given (§13).</summary>
internal sealed class ApplicationsApi(
    PackageReader packages, ApplicationCheck check, CaseDesk desk, AccessCodes codes, IDocumentStore documents, CaseWaker waker)
{
    [Function("SubmitApplication")]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/applications")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var package = await packages.ReadAsync(request, 0, cancellationToken);
        try
        {
            return package.Problem ?? await SubmitAsync(request, package, client, cancellationToken);
        }
        finally
        {
            await packages.DiscardAsync(package);
        }
    }

    private async Task<IResult> SubmitAsync(HttpRequest request, Package package, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var officer = CaseAccess.CallerOf(request).Officer;
        var actor = officer ?? Actor.Recipient;
        var key = IdempotencyKey.Of(request, actor.Id, "submit", package.Hash());
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        var outcome = await desk.AnsweredAsync(key.AnswerKey, cancellationToken);
        if (outcome is null)
        {
            var (submission, problem) = await check.OfAsync(package, officer, cancellationToken);
            if (problem is not null)
            {
                return problem;
            }

            foreach (var file in package.Files)
            {
                await documents.CommitAsync(file.Staged, CasePlaces.Incoming(key.CommandId, file.Document), cancellationToken);
            }

            var language = Languages.Of(request);
            var envelope = CommandEnvelope.OfCaller(actor, key.CommandId, c => SubmissionAnswer.Write(c, language), key.AnswerKey);
            outcome = await desk.SubmitAsync(submission!, envelope, cancellationToken);
        }

        return outcome switch
        {
            CommandOutcome.Done done => await AnswerAsync(request, client, done, cancellationToken),
            CommandOutcome.Refused refused => Problem.Of(refused.Refusal),
            _ => new Problem("idempotency-conflict"),
        };
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, DurableTaskClient client, CommandOutcome.Done done, CancellationToken cancellationToken)
    {
        await waker.WakeAsync(client, done.CaseNumber, cancellationToken);
        var body = JsonNode.Parse(done.Answer)!.AsObject();
        body["accessCode"] = codes.Of(done.CaseNumber);
        request.HttpContext.Response.Headers.Location = $"/api/cases/{done.CaseNumber}";
        return Results.Json(body, CoreJson.Options, statusCode: StatusCodes.Status201Created);
    }
}
