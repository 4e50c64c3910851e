using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Core.Documents;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>Stages one file and looks into it.</summary>
internal sealed class DocumentIntake(IDocumentStore documents, IOptions<MissionRegOptions> options)
{
    private readonly DocumentLimits limits = new() { MaxFileBytes = options.Value.MaxFileBytes, MaxCaseBytes = options.Value.MaxCaseBytes };

    /// <summary>How a fault is called in an answer.</summary>
    public static string CodeOf(DocumentFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());

    /// <param name="caseBytes">Bytes that the case already keeps.</param>
    public async Task<IntakeResult> StageAsync(
        string documentId, Stream content, string? fileName, long caseBytes, CancellationToken cancellationToken)
    {
        if (await documents.StageAsync(content, limits.MaxFileBytes, cancellationToken) is not StagingResult.Staged { Document: var staged })
        {
            return new IntakeResult.TooLarge();
        }

        InspectionResult result;
        await using (var seekable = await documents.OpenStagedAsync(staged, cancellationToken))
        {
            result = DocumentInspector.Inspect(seekable, fileName, limits, caseBytes);
        }

        return result switch
        {
            InspectionResult.Accepted { Inspection: var i } => new IntakeResult.Accepted(new StagedFile(staged, Describe(documentId, staged, i))),
            InspectionResult.Rejected { Fault: var fault } => new IntakeResult.Faulty(staged, fault),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Why a file does not fit into the case that it turned out to belong to after it was staged.</summary>
    public DocumentFault? FaultIn(CaseState state, StagedFile file) => limits.FaultOf(file.Document.Bytes, CasePlaces.BytesOf(state));

    private static ReceivedDocument Describe(string documentId, StagedDocument staged, Inspection i) =>
        new(documentId, staged.Sha256, i.Format.ToString().ToLowerInvariant(), i.Pages, staged.Length, i.ActiveContent);
}
