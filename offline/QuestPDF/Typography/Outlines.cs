using System.Buffers.Binary;

namespace QuestPDF.Typography;

/// <summary>
/// The outlines of a font without their instructions. Those fit letters to the pixels of coarse screens; papers are printed or
/// shown finely, and the instructions would be most of the file.
/// </summary>
internal sealed class Outlines
{
    private const int Contours = 10;

    private readonly byte[][] _outlines;

    public Outlines(FontTables tables, int glyphs, bool isLong)
    {
        var glyf = tables.Required("glyf");
        var loca = tables.Required("loca");
        _outlines = new byte[glyphs][];
        for (var i = 0; i < glyphs; i++)
        {
            _outlines[i] = Plain(glyf[Location(loca, i, isLong)..Location(loca, i + 1, isLong)]);
        }
    }

    /// <summary>As it lies in a font file; empty for a space.</summary>
    public byte[] this[int glyph] => _outlines[glyph];

    public byte[] Together() => [.. _outlines.SelectMany(o => o)];

    private static byte[] Plain(ReadOnlySpan<byte> outline)
    {
        if (outline.Length < Contours)
        {
            return [];
        }

        if (CompositeGlyph.Is(outline))
        {
            return CompositeGlyph.WithoutInstructions(outline);
        }

        var instructions = Contours + (2 * BinaryPrimitives.ReadUInt16BigEndian(outline));
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        return [.. outline[..instructions], 0, 0, .. outline[(instructions + 2 + length)..]];
    }

    private static int Location(ReadOnlySpan<byte> loca, int glyph, bool isLong) => isLong
        ? BinaryPrimitives.ReadInt32BigEndian(loca[(4 * glyph)..])
        : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..]);
}
