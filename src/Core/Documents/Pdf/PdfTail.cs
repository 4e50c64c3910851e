using System.Buffers.Text;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>The end of a PDF, where it says at which offset its cross-reference lies.</summary>
internal static class PdfTail
{
    /// <summary>Longer than the 1024 bytes the viewers look at.</summary>
    private const int Reach = 4096;

    /// <summary>The offset after <c>startxref</c>, or <c>null</c> when the file does not end as a PDF ends.</summary>
    public static long? CrossReferenceOffset(ByteWindow window)
    {
        var length = LengthWithoutFilling(window);
        var buffer = new byte[Math.Min(Reach, length)];
        window.Copy(length - buffer.Length, buffer);
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

    /// <summary>The length without the zeros and line feeds with which some devices fill up their last block.</summary>
    private static long LengthWithoutFilling(ByteWindow window)
    {
        var buffer = new byte[Reach];
        var length = window.Length;
        while (length > 0)
        {
            var from = Math.Max(0, length - Reach);
            var part = buffer.AsSpan(0, (int)(length - from));
            if (window.Copy(from, part) < part.Length)
                return length;
            var kept = part.TrimEnd("\0 \t\r\n"u8).Length;
            length = from + kept;
            if (kept > 0)
                return length;
        }

        return length;
    }

    /// <summary>An update follows the end of the revision before it; without an end of its own it is incomplete.</summary>
    private static bool IsAnUpdateCutOff(ReadOnlySpan<byte> rest) => rest.IndexOf(" obj"u8) >= 0 || rest.IndexOf("xref"u8) >= 0;
}
