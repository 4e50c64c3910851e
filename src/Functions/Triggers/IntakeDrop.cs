using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Core.Documents;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// Takes in what a scanner or a courier's batch drops as <c>intake/&lt;case number&gt;/&lt;document id&gt;[.&lt;n&gt;].&lt;ext&gt;</c>, or
/// under any name with a cover sheet on its first pages. The same file twice, late or out of order changes nothing; what cannot
/// be taken goes to the quarantine with its reason.
/// </summary>
internal sealed class IntakeDrop(
    DocumentIntake intake, CoverSheetReader coverSheets, DocumentReceipt receipt, QuarantineShelf quarantine, CaseDesk desk, IDocumentStore documents, CaseWaker waker)
{
    [Function("IntakeDrop")]
    public async Task RunAsync(
        [BlobTrigger("intake/{name}")] Stream blob, string name, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var file = DocumentFileName.Parse(name);
        var c = file is null ? null : await desk.FindAsync(file.CaseNumber, cancellationToken);
        var bytes = c is null ? 0 : CasePlaces.BytesOf(c.State);
        switch (await intake.StageAsync(file?.DocumentId ?? "", blob, name, bytes, cancellationToken))
        {
            case IntakeResult.TooLarge:
                await quarantine.SetAsideAsync(name, null, "refused", DocumentFault.TooLarge, null, cancellationToken);
                break;
            case IntakeResult.Faulty { Staged: var staged, Fault: var fault }:
                await quarantine.SetAsideAsync(name, staged, "refused", fault, null, cancellationToken);
                break;
            case IntakeResult.Accepted { File: var accepted }:
                var sheets = await coverSheets.ReadAsync(accepted.Staged, thorough: file is null, cancellationToken);
                await MatchAsync(name, ScanMatch.Of(file, sheets), accepted, client, cancellationToken);
                break;
        }
    }

    private async Task MatchAsync(string name, ScanMatch match, StagedFile file, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var c = match.CaseNumber is { } number ? await desk.FindAsync(number, cancellationToken) : null;
        var reason = match.Reason ?? (c is null ? "no-such-case" : null);
        var fault = c is null || reason is not null ? null : intake.FaultIn(c.State, file);
        if (reason is null && fault is null)
        {
            await TakeAsync(name, c!, file with { Document = file.Document with { DocumentId = match.DocumentId! } }, client, cancellationToken);
            return;
        }

        await quarantine.SetAsideAsync(name, file.Staged, reason ?? "refused", fault, match.CaseNumber, cancellationToken);
    }

    private async Task TakeAsync(string name, OpenCase c, StagedFile file, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"intake/{name}/{file.Document.Sha256}"))[..16];
        var envelope = CommandEnvelope.OfSystem(Convert.ToHexStringLower(id), "intake-folder");
        if (await receipt.ReceiveAsync(c, [file], envelope, cancellationToken) is CommandOutcome.Refused { Refusal: var refusal })
        {
            await quarantine.SetAsideAsync(name, file.Staged, refusal.Code, null, c.State.Number, cancellationToken);
            return;
        }

        await documents.DiscardAsync(file.Staged, cancellationToken);
        await waker.WakeAsync(client, c.State.Number, cancellationToken);
    }
}
