using System.Buffers.Text;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>The end of a PDF, where it says at which offset its cross-reference lies.</summary>
internal static class PdfTail
{
    /// <summary>Longer than the 1024 bytes the viewers look at, for the line feeds and zeros that some scanners append.</summary>
    private const int Reach = 4096;

    /// <summary>The offset after <c>startxref</c>, or <c>null</c> when the file does not end as a PDF ends.</summary>
    public static long? CrossReferenceOffset(ByteWindow window)
    {
        var buffer = new byte[Math.Min(Reach, window.Length)];
        window.Copy(window.Length - buffer.Length, buffer);
        ReadOnlySpan<byte> tail = buffer;

        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0 || IsAnUpdateCutOff(tail[end..]))
            return null;
        var start = tail[..end].LastIndexOf("startxref"u8);
        if (start < 0)
            return null;
        var number = tail[(start + "startxref".Length)..end].TrimStart(" \t\r\n\0"u8);
        return Utf8Parser.TryParse(number, out long offset, out _) && offset >= 0 ? offset : null;
    }

    /// <summary>An update follows the end of the revision before it; without an end of its own it is incomplete.</summary>
    private static bool IsAnUpdateCutOff(ReadOnlySpan<byte> rest) => rest.IndexOf(" obj"u8) >= 0 || rest.IndexOf("xref"u8) >= 0;
}
