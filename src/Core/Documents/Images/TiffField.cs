namespace MissionReg.Core.Documents.Images;

/// <summary>One entry of a directory: <paramref name="Count"/> values of a type, lying at <paramref name="ValuesAt"/>.</summary>
internal readonly record struct TiffField(ushort Tag, ushort Type, uint Count, long ValuesAt)
{
    public const int EntrySize = 12;

    private const ushort Short = 3;
    private const ushort Long = 4;
    private const int InlineSize = 4;

    public long Size => Count * (long)SizeOf(Type);

    /// <summary>The entry at a position, or <c>null</c> where the file ends before it does.</summary>
    public static TiffField? Read(TiffNumbers numbers, long at)
    {
        if (numbers.UInt16(at) is not { } tag || numbers.UInt16(at + 2) is not { } type
            || numbers.UInt32(at + 4) is not { } count || numbers.UInt32(at + 8) is not { } offset)
            return null;

        var inline = count * (long)SizeOf(type) <= InlineSize;
        return new TiffField(tag, type, count, inline ? at + 8 : offset);
    }

    /// <summary>Fills <paramref name="target"/> with the values from an index on; false when they are no integers.</summary>
    public bool TryRead(TiffNumbers numbers, long index, Span<uint> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            if (Value(numbers, index + i) is not { } value)
                return false;
            target[i] = value;
        }

        return true;
    }

    public uint? Value(TiffNumbers numbers, long index) => Type switch
    {
        Short => numbers.UInt16(ValuesAt + (index * 2)),
        Long => numbers.UInt32(ValuesAt + (index * 4)),
        _ => null,
    };

    /// <summary>Bytes per value (TIFF 6.0 §2); a type that is not known has no size and is skipped, as the standard asks.</summary>
    private static int SizeOf(ushort type) => type switch
    {
        1 or 2 or 6 or 7 => 1,
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 => 8,
        _ => 0,
    };
}
