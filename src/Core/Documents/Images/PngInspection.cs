namespace MissionReg.Core.Documents.Images;

/// <summary>Walks the chunks of a PNG (ISO/IEC 15948 §5) from IHDR to IEND.</summary>
internal static class PngInspection
{
    private const int SignatureLength = 8;
    private const uint HeaderLength = 13;
    private const uint LongestChunk = int.MaxValue;

    /// <summary>Length, type and checksum around a chunk's data.</summary>
    private const int ChunkFrame = 12;

    private static readonly InspectionResult Truncated = InspectionResult.Reject(DocumentFault.Truncated);
    private static readonly InspectionResult Malformed = InspectionResult.Reject(DocumentFault.Malformed);

    public static InspectionResult Of(ByteWindow window)
    {
        long at = SignatureLength;
        var first = true;
        var data = false;
        while (true)
        {
            if (window.UInt32BigEndian(at) is not { } length || window.UInt32BigEndian(at + 4) is not { } type)
                return Truncated;
            if (length > LongestChunk || !IsChunkType(type) || first != (type == Type("IHDR"u8)))
                return Malformed;
            if (at + ChunkFrame + length > window.Length)
                return Truncated;
            if (first && !(length == HeaderLength && IsHeader(window, at + 8)))
                return Malformed;
            if (type == Type("IEND"u8))
                return data ? InspectionResult.Accept(DocumentFormat.Png, pages: 1) : Malformed;

            data |= type == Type("IDAT"u8) && length > 0;
            first = false;
            at += ChunkFrame + length;
        }
    }

    private static bool IsHeader(ByteWindow window, long at) =>
        window.UInt32BigEndian(at) is > 0 and <= int.MaxValue
        && window.UInt32BigEndian(at + 4) is > 0 and <= int.MaxValue
        && (window.At(at + 8), window.At(at + 9)) is (1 or 2 or 4 or 8 or 16, 0) or (8 or 16, 2 or 4 or 6) or (1 or 2 or 4 or 8, 3);

    private static bool IsChunkType(uint type)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            if (!char.IsAsciiLetter((char)((type >> shift) & 0xFF)))
                return false;
        }

        return true;
    }

    private static uint Type(ReadOnlySpan<byte> name) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(name);
}
