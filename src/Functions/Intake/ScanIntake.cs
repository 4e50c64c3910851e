using System.Security.Cryptography;
using System.Text;
using MissionReg.Core.Cases;
using MissionReg.Core.Documents;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Intake;

/// <summary>
/// Takes one file of the intake container into its case, or sets it aside with the reason. What it does rests on the file's name
/// and bytes alone, so the same file twice, late or after a newer one changes nothing.
/// </summary>
internal sealed class ScanIntake(
    DocumentIntake intake, CoverSheetReader coverSheets, DocumentReceipt receipt, QuarantineShelf quarantine, CaseDesk desk, IDocumentStore documents)
{
    /// <param name="name">In the container.</param>
    /// <returns>The case to be woken, or <see langword="null"/> when the file was set aside.</returns>
    public async Task<string?> TakeAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        var file = UploadName.Parse(name)?.File ?? DocumentFileName.Parse(name);

        // Whether it fits into its case is asked when the case is known, and not of a file that the case has.
        switch (await intake.StageAsync(file?.DocumentId ?? "", content, name, caseBytes: 0, cancellationToken))
        {
            case IntakeResult.TooLarge:
                await quarantine.SetAsideAsync(name, null, "refused", DocumentFault.TooLarge, file?.CaseNumber, cancellationToken);
                return null;
            case IntakeResult.Faulty { Staged: var staged, Fault: var fault }:
                await quarantine.SetAsideAsync(name, staged, "refused", fault, file?.CaseNumber, cancellationToken);
                return null;
            case IntakeResult.Accepted { File: var accepted }:
                var sheets = await coverSheets.ReadAsync(accepted.Staged, thorough: file is null, cancellationToken);
                return await MatchAsync(name, ScanMatch.Of(file, sheets), accepted, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<string?> MatchAsync(string name, ScanMatch match, StagedFile file, CancellationToken cancellationToken)
    {
        var c = match.CaseNumber is { } number ? await desk.FindAsync(number, cancellationToken) : null;
        if ((match.Reason ?? (c is null ? "no-such-case" : null)) is { } reason)
        {
            await quarantine.SetAsideAsync(name, file.Staged, reason, null, match.CaseNumber, cancellationToken);
            return null;
        }

        var matched = file with { Document = file.Document with { DocumentId = match.DocumentId! } };
        if (Has(c!.State, matched.Document))
        {
            await documents.DiscardAsync(file.Staged, cancellationToken);
            return c.State.Number;
        }

        return await ReceiveAsync(name, c, matched, cancellationToken);
    }

    private async Task<string?> ReceiveAsync(string name, OpenCase c, StagedFile file, CancellationToken cancellationToken)
    {
        var number = c.State.Number;
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"intake/{name}/{file.Document.Sha256}"))[..16];
        var envelope = CommandEnvelope.OfSystem(Convert.ToHexStringLower(id), UploadName.Parse(name) is null ? "intake-folder" : "upload");

        // The rules before the room: the reason must not depend on what else came first.
        if (receipt.RefusalOf(c, [file], envelope) is null && intake.FaultIn(c.State, file) is { } fault)
        {
            await quarantine.SetAsideAsync(name, file.Staged, "refused", fault, number, cancellationToken);
            return null;
        }

        if (await receipt.ReceiveAsync(c, [file], envelope, cancellationToken) is CommandOutcome.Refused { Refusal: var refusal })
        {
            await quarantine.SetAsideAsync(name, file.Staged, refusal.Code, null, number, cancellationToken);
            return null;
        }

        await documents.DiscardAsync(file.Staged, cancellationToken);
        return number;
    }

    private static bool Has(CaseState state, ReceivedDocument document) =>
        state.Documents.TryGetValue(document.DocumentId, out var files) && files.Any(had => had.Sha256 == document.Sha256);
}
