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
    /// <returns>The staged file, or the fault; of a faulty file nothing is left.</returns>
    public async Task<(StagedFile? File, DocumentFault? Fault)> StageAsync(
        string documentId, Stream content, string? fileName, long caseBytes, CancellationToken cancellationToken)
    {
        StagedDocument staged;
        try
        {
            staged = await documents.StageAsync(content, limits.MaxFileBytes, cancellationToken);
        }
        catch (DocumentTooLargeException)
        {
            return (null, DocumentFault.TooLarge);
        }

        InspectionResult result;
        await using (var seekable = await documents.OpenStagedAsync(staged, cancellationToken))
        {
            result = DocumentInspector.Inspect(seekable, fileName, limits, caseBytes);
        }

        if (result is InspectionResult.Accepted { Inspection: var i })
        {
            var format = i.Format.ToString().ToLowerInvariant();
            return (new StagedFile(staged, new ReceivedDocument(documentId, staged.Sha256, format, i.Pages, staged.Length, i.ActiveContent)), null);
        }

        await documents.DiscardAsync(staged, CancellationToken.None);
        return (null, ((InspectionResult.Rejected)result).Fault);
    }
}
