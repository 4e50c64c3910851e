namespace MissionReg.Core.Documents;

/// <summary>The format a file name claims by its extension; an unknown or missing extension claims nothing.</summary>
internal static class ClaimedFormat
{
    public static DocumentFormat? Of(string? fileName) =>
        Path.GetExtension(fileName)?.ToUpperInvariant() switch
        {
            ".PDF" => DocumentFormat.Pdf,
            ".JPG" or ".JPEG" or ".JPE" or ".JFIF" => DocumentFormat.Jpeg,
            ".PNG" => DocumentFormat.Png,
            ".TIF" or ".TIFF" => DocumentFormat.Tiff,
            _ => null,
        };
}
