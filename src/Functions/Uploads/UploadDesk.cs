using System.Text.Json;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Core.Documents;
using MissionReg.Core.Json;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Triggers;

namespace MissionReg.Functions.Uploads;

/// <summary>Decides who may upload what, and has the permit made out. Nothing is recorded at the case: that the file came will be.</summary>
internal sealed class UploadDesk(IUploadPermits permits, CaseDesk desk, ICaseStore store, IOptions<MissionRegOptions> options)
{
    private readonly DocumentLimits limits = new() { MaxFileBytes = options.Value.MaxFileBytes, MaxCaseBytes = options.Value.MaxCaseBytes };

    /// <returns>The answer, the same for every repetition of the request under its key.</returns>
    public async Task<(string? Answer, Problem? Problem)> AskAsync(
        OpenCase c, Actor actor, UploadBody body, IdempotencyKey key, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await desk.AnsweredAsync(key.AnswerKey, cancellationToken) is { } answered)
            {
                return Repeated(answered);
            }

            if (ProblemOf(c, actor, body) is { } problem)
            {
                return (null, problem);
            }

            var answer = await GrantAsync(c, body, key.CommandId, cancellationToken);
            if (key.AnswerKey is null)
            {
                return (answer, null);
            }

            var commit = new CaseCommit(c.State.Number, [], CaseRows.Of(c), answer);
            switch (await store.CommitAsync(new CommitRequest(c.State.Number, c.State.Version, [], key.AnswerKey, _ => commit), cancellationToken))
            {
                case CommitResult.Done:
                    return (answer, null);
                case CommitResult.Repeated { Answer: var first }:
                    return Repeated(CommandOutcome.Repeated(first, key.AnswerKey));
                default:
                    c = await desk.FindAsync(c.State.Number, cancellationToken) ?? throw new KeyNotFoundException("no such case");
                    break;
            }
        }
    }

    private static (string? Answer, Problem? Problem) Repeated(CommandOutcome outcome) =>
        outcome is CommandOutcome.Done { Answer: var answer } ? (answer, null) : (null, new Problem("idempotency-conflict"));

    private Problem? ProblemOf(OpenCase c, Actor actor, UploadBody body)
    {
        if (c.Procedure.FindItem(body.Document) is null or { Presentation: Presentation.Shown })
        {
            return new Problem("validation") { Errors = [new FieldFault("document", "unknown")] };
        }

        if (UploadFormat.ExtensionOf(body.ContentType) is null)
        {
            return new Problem("validation") { Errors = [new FieldFault("contentType", "not-a-choice")] };
        }

        if (body.Length is < 0)
        {
            return new Problem("validation") { Errors = [new FieldFault("length", "out-of-range")] };
        }

        // A permit is no command: the rules are asked as if a file were there.
        var file = new ReceivedDocument(body.Document, "", "", 0, body.Length ?? 0, false);
        var envelope = CommandEnvelope.OfCaller(actor, "", _ => "", null);
        if (CaseDecider.Decide(new CaseCommand.ReceiveDocuments([file]), c.State, c.Context(desk.Now, envelope)) is Decision.Refused { Refusal: var refusal })
        {
            return Problem.Of(refusal, c.Procedure.ParagraphOf("receive-documents"));
        }

        return limits.FaultOf(file.Bytes, CasePlaces.BytesOf(c.State)) switch
        {
            DocumentFault.TooLarge => new Problem("document-too-large"),
            DocumentFault.CaseTooLarge => new Problem("case-too-large"),
            _ => null,
        };
    }

    private async Task<string> GrantAsync(OpenCase c, UploadBody body, string uploadId, CancellationToken cancellationToken)
    {
        var name = new UploadName(c.State.Number, body.Document, uploadId, UploadFormat.ExtensionOf(body.ContentType)!);
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds(desk.Now.ToUnixTimeSeconds()).AddMinutes(options.Value.UploadMinutes);
        var permit = await permits.GrantAsync(name, body.ContentType, expiresAt, cancellationToken);
        return JsonSerializer.Serialize(permit, CoreJson.Options);
    }
}
