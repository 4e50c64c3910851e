using System.Buffers.Binary;

namespace QuestPDF.Typography;

/// <summary>Which glyph stands for which character: pages of 256 characters, so that a look-up is two array reads.</summary>
internal sealed class CharacterMap
{
    private const int PageSize = 256;

    private readonly ushort[]?[] _pages = new ushort[]?[0x110000 / PageSize];

    /// <summary>Zero where the font has no such character.</summary>
    public ushort this[int character] => _pages[character >> 8] is { } page ? page[character & 0xFF] : (ushort)0;

    /// <summary>Reads the widest Unicode map: segments with deltas (format 4) or groups (format 12).</summary>
    public static CharacterMap Read(ReadOnlySpan<byte> cmap)
    {
        var map = new CharacterMap();
        var (best, bestRank) = (-1, 0);
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + (8 * i))..]);
            var rank = (U16(cmap, 4 + (8 * i)), U16(cmap, 6 + (8 * i)), U16(cmap, offset)) switch
            {
                (3, 10, 12) or (0, _, 12) => 2,
                (3, 1, 4) or (0, _, 4) => 1,
                _ => 0,
            };
            if (rank > bestRank)
            {
                (best, bestRank) = (offset, rank);
            }
        }

        switch (bestRank)
        {
            case 1:
                map.ReadSegments(cmap[best..]);
                break;
            case 2:
                map.ReadGroups(cmap[best..]);
                break;
            default:
                throw new ArgumentException("The font has no Unicode character map.");
        }

        return map;
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var segments = U16(table, 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            int end = U16(table, 14 + (2 * i)), start = U16(table, 16 + (2 * (segments + i)));
            var delta = U16(table, 16 + (2 * ((2 * segments) + i)));
            var rangeAt = 16 + (2 * ((3 * segments) + i));
            var range = U16(table, rangeAt);
            for (var character = start; character <= end && character != 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : U16(table, rangeAt + range + (2 * (character - start)));
                Set(character, range != 0 && glyph == 0 ? 0 : glyph + delta);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt32BigEndian(table[12..]); i++)
        {
            var group = table.Slice(16 + (12 * i), 12);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = (int)BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            var glyph = (int)BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var character = start; character <= end; character++)
            {
                Set(character, glyph + character - start);
            }
        }
    }

    private void Set(int character, int glyph)
    {
        if ((ushort)glyph != 0)
        {
            (_pages[character >> 8] ??= new ushort[PageSize])[character & 0xFF] = (ushort)glyph;
        }
    }

    private static ushort U16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);
}
