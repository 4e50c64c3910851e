using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace MissionReg.Functions.Papers;

/// <summary>Which characters a TrueType font has a glyph for, read from its own <c>cmap</c> table (formats 4 and 12).</summary>
internal sealed class FontCoverage
{
    private const int CodePoints = 0x110000;

    private readonly BitArray covered = new(CodePoints);

    private FontCoverage()
    {
    }

    public bool Has(Rune character) => covered[character.Value];

    public bool Has(char character) => covered[character];

    /// <exception cref="InvalidDataException">The font has no map of Unicode characters.</exception>
    public static FontCoverage Of(ReadOnlySpan<byte> font)
    {
        var coverage = new FontCoverage();
        var cmap = Cmap(font);
        var maps = 0;
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var map = cmap[(int)U32(cmap, 8 + (8 * i))..];
            switch (U16(cmap, 4 + (8 * i)), U16(map, 0))
            {
                case (0 or 3, 4):
                    coverage.ReadSegments(map);
                    maps++;
                    break;
                case (0 or 3, 12):
                    coverage.ReadGroups(map);
                    maps++;
                    break;
            }
        }

        return maps > 0 ? coverage : throw new InvalidDataException("The font has no map of Unicode characters.");
    }

    /// <summary>What every one of these fonts has.</summary>
    public static FontCoverage Common(IEnumerable<FontCoverage> fonts)
    {
        var common = new FontCoverage();
        common.covered.SetAll(true);
        foreach (var font in fonts)
        {
            common.covered.And(font.covered);
        }

        return common;
    }

    private static ReadOnlySpan<byte> Cmap(ReadOnlySpan<byte> font)
    {
        for (var at = 12; at < 12 + (16 * U16(font, 4)); at += 16)
        {
            if (font.Slice(at, 4).SequenceEqual("cmap"u8))
            {
                return font.Slice((int)U32(font, at + 8), (int)U32(font, at + 12));
            }
        }

        throw new InvalidDataException("The font has no table 'cmap'.");
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var segments = U16(map, 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var (last, first) = (U16(map, 14 + (2 * i)), U16(map, 16 + (2 * (segments + i))));
            var delta = U16(map, 16 + (2 * ((2 * segments) + i)));
            var rangeAt = 16 + (2 * ((3 * segments) + i));
            var range = U16(map, rangeAt);
            for (var c = first; c <= last && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? (ushort)(c + delta) : U16(map, rangeAt + range + (2 * (c - first)));
                covered[c] |= glyph != 0;
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> map)
    {
        for (var i = 0; i < U32(map, 12); i++)
        {
            var at = 16 + (12 * i);
            for (var c = U32(map, at); c <= U32(map, at + 4) && c < CodePoints; c++)
            {
                covered[(int)c] |= U32(map, at + 8) + (c - U32(map, at)) != 0;
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static uint U32(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt32BigEndian(table[at..]);
}
