namespace MissionReg.Core.Documents.Images;

/// <summary>Follows the chain of image file directories of a TIFF 6.0 file; each full-size image is a page.</summary>
internal static class TiffInspection
{
    private const int FirstDirectoryAt = 4;

    /// <summary>Far more than a scanner feeds; bounds the memory for the directories already seen.</summary>
    private const int MostDirectories = 10_000;

    public static InspectionResult Of(ByteWindow window)
    {
        var numbers = new TiffNumbers(window);
        var seen = new HashSet<uint>();
        var pages = 0;
        if (numbers.UInt32(FirstDirectoryAt) is not { } at)
            return InspectionResult.Reject(DocumentFault.Truncated);

        while (at != 0)
        {
            if (!seen.Add(at) || seen.Count > MostDirectories)
                return InspectionResult.Reject(DocumentFault.Malformed);
            var directory = TiffDirectory.Read(numbers, at, window.Length);
            if (directory.Fault is { } fault)
                return InspectionResult.Reject(fault);
            if (directory.IsPage)
                pages++;
            at = directory.Next;
        }

        return pages > 0
            ? InspectionResult.Accept(DocumentFormat.Tiff, pages)
            : InspectionResult.Reject(DocumentFault.Malformed);
    }
}
