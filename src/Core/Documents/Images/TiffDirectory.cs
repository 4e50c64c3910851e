namespace MissionReg.Core.Documents.Images;

/// <summary>What one image file directory says about its image, and where the next one lies (0: there is none).</summary>
internal readonly record struct TiffDirectory(DocumentFault? Fault, bool IsPage, uint Next)
{
    private const int BlockLength = 512;
    private const ushort NewSubfileType = 254;
    private const ushort ImageWidth = 256;
    private const ushort ImageLength = 257;
    private const ushort StripOffsets = 273;
    private const ushort StripByteCounts = 279;
    private const ushort TileOffsets = 324;
    private const ushort TileByteCounts = 325;

    /// <summary>A smaller copy of another image (bit 0) or its mask (bit 2).</summary>
    private const uint NotAPage = 0b101;

    private static readonly TiffDirectory Truncated = new(DocumentFault.Truncated, IsPage: false, Next: 0);
    private static readonly TiffDirectory Malformed = new(DocumentFault.Malformed, IsPage: false, Next: 0);

    public static TiffDirectory Read(TiffNumbers numbers, uint at, long fileLength)
    {
        if (numbers.UInt16(at) is not { } entries)
            return Truncated;
        if (entries == 0)
            return Malformed;

        var fields = new Dictionary<ushort, TiffField>();
        for (var entry = 0; entry < entries; entry++)
        {
            if (TiffField.Read(numbers, at + 2 + (entry * (long)TiffField.EntrySize)) is not { } field)
                return Truncated;
            if (field.Size > fileLength - field.ValuesAt)
                return Truncated;
            fields[field.Tag] = field;
        }

        if (numbers.UInt32(at + 2 + (entries * (long)TiffField.EntrySize)) is not { } next)
            return Truncated;
        if (!IsPositive(fields, ImageWidth, numbers) || !IsPositive(fields, ImageLength, numbers))
            return Malformed;
        if (PixelFault(fields, numbers, fileLength) is { } fault)
            return new TiffDirectory(fault, IsPage: false, Next: 0);

        var kind = fields.TryGetValue(NewSubfileType, out var subfile) ? subfile.Value(numbers, 0) ?? 0 : 0;
        return new TiffDirectory(Fault: null, (kind & NotAPage) == 0, next);
    }

    private static bool IsPositive(Dictionary<ushort, TiffField> fields, ushort tag, TiffNumbers numbers) =>
        fields.TryGetValue(tag, out var field) && field.Count == 1 && field.Value(numbers, 0) > 0;

    /// <summary>A file cut off by a broken upload keeps its directories when they come first: the pixels must be there too.</summary>
    private static DocumentFault? PixelFault(Dictionary<ushort, TiffField> fields, TiffNumbers numbers, long fileLength)
    {
        var tiled = fields.ContainsKey(TileOffsets);
        if (!fields.TryGetValue(tiled ? TileOffsets : StripOffsets, out var offsets) || offsets.Count == 0)
            return DocumentFault.Malformed;

        // Old writers leave the lengths out; then only the beginnings are held against the file.
        var hasLengths = fields.TryGetValue(tiled ? TileByteCounts : StripByteCounts, out var lengths);
        if (hasLengths && lengths.Count != offsets.Count)
            return DocumentFault.Malformed;

        // In blocks, because the two lists may lie far apart and each change of place costs a read.
        Span<uint> begin = stackalloc uint[BlockLength];
        Span<uint> length = stackalloc uint[BlockLength];
        for (long index = 0; index < offsets.Count; index += BlockLength)
        {
            var block = (int)Math.Min(BlockLength, offsets.Count - index);
            if (!offsets.TryRead(numbers, index, begin[..block])
                || (hasLengths && !lengths.TryRead(numbers, index, length[..block])))
                return DocumentFault.Malformed;
            for (var entry = 0; entry < block; entry++)
            {
                if (begin[entry] + (hasLengths ? length[entry] : 0L) > fileLength)
                    return DocumentFault.Truncated;
            }
        }

        return null;
    }
}
