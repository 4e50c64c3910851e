using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>Acts on a case.</summary>
internal sealed class CommandsApi(CaseAccess access, CaseDesk desk, CaseWaker waker, SeedBook seeds)
{
    [Function("GiveCommand")]
    public async Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseNumber}/commands/{command}")] HttpRequest request,
        string caseNumber,
        string command,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var (c, actor, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (bytes, given, unreadable) = await JsonBody.ReadAsync(request, body => CommandReader.Read(command, body), cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var key = IdempotencyKey.Of(request, actor.Id, $"{caseNumber}/{command}", IdempotencyKey.HashOf(command, bytes));
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        var ifMatch = request.Headers.IfMatch.ToString();
        if (ifMatch.Length == 0)
        {
            return new Problem("precondition-required");
        }

        var language = Languages.Of(request);
        var envelope = CommandEnvelope.OfCaller(actor, key.CommandId, after => CommandAnswer.Write(after, actor, language, seeds.FieldMessages, desk.Now), key.AnswerKey, ifMatch);
        switch (await desk.GiveAsync(c!.State.Number, given!, envelope, cancellationToken))
        {
            case CommandOutcome.Done done:
                await waker.WakeAsync(client, caseNumber, cancellationToken);
                request.HttpContext.Response.Headers.ETag = CommandAnswer.ETagOf(done.Answer);
                return Results.Content(done.Answer, "application/json", Encoding.UTF8);
            case CommandOutcome.Refused refused:
                return Problem.Of(refused.Refusal, c.Procedure.ParagraphOf(command));
            case CommandOutcome.Stale:
                return new Problem("stale");
            default:
                return new Problem("idempotency-conflict");
        }
    }
}
