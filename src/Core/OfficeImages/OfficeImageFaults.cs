using System.Collections.Immutable;
using MissionReg.Core.Documents;
using MissionReg.Core.Documents.Images;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.OfficeImages;

/// <summary>Images that nobody could print, beyond what their schema can say. Told from headers: nothing is unpacked here.</summary>
internal static class OfficeImageFaults
{
    /// <summary>A sheet's width at 600 dots an inch is less.</summary>
    private const int LongestSide = 4096;

    /// <summary>Unpacked it takes four bytes for each.</summary>
    private const int MostPixels = 4_000_000;

    public static ImmutableArray<SeedFault> Find(OfficeImage image, string file)
    {
        var faults = new SeedFaults(file);
        var isSignature = image.Kind is OfficeImageKind.Signature;
        faults.AddIf(isSignature && image.Signatory is null, "$.signatory", "is missing: a signature is somebody's");
        faults.AddIf(!isSignature && image.Signatory is not null, "$.signatory", $"has no place at a {image.Kind.ToString().ToLowerInvariant()}, which is the office's");
        if (image.Image is { } text)
        {
            var content = new byte[text.Length];
            var fault = Convert.TryFromBase64String(text, content, out var length) ? FaultOf(content[..length]) : "is no base 64";
            faults.AddIf(fault is not null, "$.image", fault ?? "");
        }

        return faults.ToImmutable();
    }

    private static string? FaultOf(byte[] content) => DocumentInspector.Inspect(new MemoryStream(content), null) switch
    {
        InspectionResult.Rejected { Fault: DocumentFault.Truncated } => "is cut off",
        InspectionResult.Rejected { Fault: DocumentFault.Empty } => "is empty; to withdraw an image send null",
        InspectionResult.Accepted { Inspection.Format: DocumentFormat.Png or DocumentFormat.Jpeg } => FaultOf(PictureSize.Of(content)),
        _ => "is neither PNG nor JPEG",
    };

    private static string? FaultOf((long Width, long Height)? size) => size switch
    {
        null => "does not say how large it is",
        var (width, height) when width > LongestSide || height > LongestSide || width * height > MostPixels =>
            $"is {width} by {height} pixels; at most {LongestSide} a side and {MostPixels} in all can be printed",
        _ => null,
    };
}
