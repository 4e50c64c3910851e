namespace MissionReg.Core.Documents.Pdf;

/// <summary>Inspects a PDF (ISO 32000): whole, unencrypted, how many pages, and whether it can do anything.</summary>
internal static class PdfInspection
{
    public static InspectionResult Of(ByteWindow window)
    {
        var origin = Signature.PdfHeaderAt(window) ?? 0;
        if (PdfTail.CrossReferenceOffset(window) is not { } offset || offset >= window.Length - origin || IsShorterThanItSays(window, origin))
            return InspectionResult.Reject(DocumentFault.Truncated);

        var watch = new ActiveContentWatch();
        var map = new PdfCrossReference(window, origin, watch).Read(offset);
        return ResultOf(window, origin, map, watch)
            ?? ResultOf(window, origin, PdfRebuiltMap.Of(window, origin, watch), watch)
            ?? InspectionResult.Reject(DocumentFault.Malformed);
    }

    /// <summary>The result that a map leads to, or <c>null</c> when it leads to no page.</summary>
    private static InspectionResult? ResultOf(ByteWindow window, long origin, PdfMap? map, ActiveContentWatch watch)
    {
        if (map is null)
            return null;
        if (map.IsEncrypted)
            return InspectionResult.Reject(DocumentFault.Encrypted);

        var contents = new PdfContents(window, origin, map, watch);
        contents.Read();
        return contents.Pages() is { } pages
            ? InspectionResult.Accept(DocumentFormat.Pdf, pages, watch.Found)
            : null;
    }

    /// <summary>A linearized file states its length in its first object (ISO 32000-1 Annex F.3.3).</summary>
    private static bool IsShorterThanItSays(ByteWindow window, long origin) =>
        PdfObject.ReadAt(window, origin, new ActiveContentWatch()) is { Entries: var first }
        && first.Has("Linearized") && first.Integer("L") > window.Length - origin;
}
