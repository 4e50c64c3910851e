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
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Documents;
using Role = MissionReg.Core.Cases.Role;

namespace MissionReg.Functions.Triggers;

/// <summary>Where applications come in (Almaty 2011 §11) and the receipt is given (§13).</summary>
internal sealed class ApplicationsApi(
    PackageReader packages, CaseDesk desk, SeedBook seeds, AccessCodes codes, IDocumentStore documents, CaseWaker waker)
{
    [Function("SubmitApplication")]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/applications")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var package = await packages.ReadAsync(request, cancellationToken);
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
        var (part, malformed) = JsonBody.Read<ApplicationPart>(package.Form);
        if (malformed is not null)
        {
            return malformed;
        }

        var officer = CaseAccess.CallerOf(request).Officer;
        if (seeds.Offered(part!.Procedure, desk.Now) is not { } procedure)
        {
            return new Problem("unknown-procedure", StatusCodes.Status422UnprocessableEntity) { Errors = [("procedure", "unknown", null)] };
        }

        if (officer is not null && (!officer.Has(Role.Clerk) || officer.Office != procedure.Office.Id))
        {
            return new Problem("forbidden", StatusCodes.Status403Forbidden);
        }

        var today = desk.Now.InZone(seeds.CalendarOf(procedure).Zone).Date;
        var (fields, faults) = ApplicationCheck.Of(part, package, procedure, today, officer is not null);
        if (!faults.IsEmpty)
        {
            return new Problem("validation", StatusCodes.Status422UnprocessableEntity) { Errors = faults };
        }

        var key = IdempotencyKey.Of(request, officer?.Id ?? Actor.Recipient.Id, "submit", package.Hash());
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        foreach (var file in package.Files)
        {
            await documents.CommitAsync(file.Staged, CasePlaces.Incoming(key.CommandId, file.Document), cancellationToken);
        }

        var command = new CaseCommand.Submit(
            part.Kind, fields, [.. package.Files.Select(f => f.Document)], part.Items ?? [], part.Shown ?? [], part.AcceptIncomplete);
        var language = Languages.Of(request);
        var envelope = new CommandEnvelope(
            officer ?? Actor.Recipient, key.CommandId, officer is null ? "api" : "office", c => SubmissionAnswer.Write(c, language), null, key.AnswerKey);
        return await desk.SubmitAsync(command, procedure, envelope, cancellationToken) switch
        {
            CommandOutcome.Done done => await AnswerAsync(request, client, done, cancellationToken),
            CommandOutcome.Refused refused => Problem.Of(refused.Refusal),
            _ => new Problem("idempotency-conflict", StatusCodes.Status409Conflict),
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
