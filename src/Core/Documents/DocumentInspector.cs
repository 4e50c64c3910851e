using MissionReg.Core.Documents.Images;
using MissionReg.Core.Documents.Pdf;

namespace MissionReg.Core.Documents;

/// <summary>
/// Tells what a document is by looking into it. Memory is bounded by a fixed window, work by a budget in proportion to
/// the document's length, whatever the content is; only a failing stream throws.
/// </summary>
public static class DocumentInspector
{
    /// <param name="content">Seekable; read from its beginning, left at any position, not disposed.</param>
    /// <param name="fileName">Looked at only to see whether its extension contradicts the content.</param>
    public static InspectionResult Inspect(Stream content, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanSeek)
            throw new ArgumentException("The content must be seekable.", nameof(content));

        var window = new ByteWindow(content);
        if (window.Length == 0)
            return InspectionResult.Reject(DocumentFault.Empty);
        if (Signature.FormatOf(window) is not { } format)
            return InspectionResult.Reject(DocumentFault.UnknownFormat);
        if (ClaimedFormat.Of(fileName) is { } claimed && claimed != format)
            return InspectionResult.Reject(DocumentFault.NameContradictsContent);

        var result = format switch
        {
            DocumentFormat.Pdf => PdfInspection.Of(window),
            DocumentFormat.Jpeg => JpegInspection.Of(window),
            DocumentFormat.Png => PngInspection.Of(window),
            _ => TiffInspection.Of(window),
        };
        return window.Work.IsSpent ? InspectionResult.Reject(DocumentFault.Malformed) : result;
    }

    /// <summary>The same, with the size limits first; <paramref name="caseBytes"/> is what the case already keeps.</summary>
    public static InspectionResult Inspect(Stream content, string? fileName, DocumentLimits limits, long caseBytes)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        return limits.FaultOf(content.Length, caseBytes) is { } fault
            ? InspectionResult.Reject(fault)
            : Inspect(content, fileName);
    }
}
