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
/// Takes in what a scanner or a courier's batch drops as <c>intake/&lt;case number&gt;/&lt;document id&gt;[.&lt;n&gt;].&lt;ext&gt;</c>.
/// The same file twice, late or out of order changes nothing; what cannot be taken goes to the quarantine with its reason.
/// </summary>
internal sealed class IntakeDrop(
    DocumentIntake intake, DocumentReceipt receipt, QuarantineShelf quarantine, CaseDesk desk, IDocumentStore documents, CaseWaker waker)
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
                await quarantine.SetAsideAsync(name, null, "refused", DocumentFault.TooLarge, cancellationToken);
                break;
            case IntakeResult.Faulty { Staged: var staged, Fault: var fault }:
                await quarantine.SetAsideAsync(name, staged, "refused", fault, cancellationToken);
                break;
            case IntakeResult.Accepted { File: var accepted } when c is null:
                await quarantine.SetAsideAsync(name, accepted.Staged, file is null ? "name-not-understood" : "no-such-case", null, cancellationToken);
                break;
            case IntakeResult.Accepted { File: var accepted }:
                await TakeAsync(name, c, accepted, client, cancellationToken);
                break;
        }
    }

    private async Task TakeAsync(string name, OpenCase c, StagedFile file, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"intake/{name}/{file.Document.Sha256}"))[..16];
        var envelope = CommandEnvelope.OfSystem(Convert.ToHexStringLower(id), "intake-folder");
        if (await receipt.ReceiveAsync(c, [file], envelope, cancellationToken) is CommandOutcome.Refused { Refusal: var refusal })
        {
            await quarantine.SetAsideAsync(name, file.Staged, refusal.Code, null, cancellationToken);
            return;
        }

        await documents.DiscardAsync(file.Staged, cancellationToken);
        await waker.WakeAsync(client, c.State.Number, cancellationToken);
    }
}
