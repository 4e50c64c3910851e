namespace MissionReg.Core.Documents;

/// <summary>The first bytes by which a format is known.</summary>
internal static class Signature
{
    /// <summary>White space and a byte order mark are let pass before a PDF header; other bytes would let programs in.</summary>
    private const int LongestPdfLead = 64;

    public static DocumentFormat? FormatOf(ByteWindow window)
    {
        if (window.StartsWith(0, [0xFF, 0xD8, 0xFF]))
            return DocumentFormat.Jpeg;
        if (window.StartsWith(0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return DocumentFormat.Png;
        if (window.StartsWith(0, "II*\0"u8) || window.StartsWith(0, "MM\0*"u8))
            return DocumentFormat.Tiff;
        return PdfHeaderAt(window) is null ? null : DocumentFormat.Pdf;
    }

    /// <summary>Where <c>%PDF-</c> stands, from which all offsets of the document count, or <c>null</c>.</summary>
    public static long? PdfHeaderAt(ByteWindow window)
    {
        var at = window.StartsWith(0, [0xEF, 0xBB, 0xBF]) ? 3 : 0;
        while (at < LongestPdfLead && window.At(at) is ' ' or '\t' or '\r' or '\n')
            at++;
        return window.StartsWith(at, "%PDF-"u8) ? at : null;
    }
}
