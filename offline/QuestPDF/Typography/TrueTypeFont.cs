using System.Buffers.Binary;
using QuestPDF.Pdf;

namespace QuestPDF.Typography;

/// <summary>A TrueType font, read once and shared by all documents; nothing in it changes after reading.</summary>
internal sealed class TrueTypeFont
{
    private readonly ushort[] _widths;
    private readonly ushort[] _advances;
    private readonly Outlines _outlines;

    private TrueTypeFont(FontTables tables)
    {
        Tables = tables;
        var head = tables.Required("head");
        UnitsPerEm = U16(head, 18);
        Bounds = (I16(head, 36), I16(head, 38), I16(head, 40), I16(head, 42));

        var hhea = tables.Required("hhea");
        Ascender = I16(hhea, 4);
        Descender = I16(hhea, 6);
        LineGap = I16(hhea, 8);
        GlyphCount = U16(tables.Required("maxp"), 4);
        _advances = ReadAdvances(tables.Required("hmtx"), U16(hhea, 34), GlyphCount);
        _widths = [.. _advances.Select(a => (ushort)Thousandths(a))];

        _outlines = new Outlines(tables, GlyphCount, I16(head, 50) == 1);
        Code = LiteralCode.For(_outlines.Together());
        Characters = CharacterMap.Read(tables.Required("cmap"));
        (Family, PostScriptName) = FontNames.Read(tables.Required("name"));

        var os2 = tables.Optional("OS/2");
        var style = U16(head, 44);
        Weight = os2.Length >= 6 ? U16(os2, 4) : (style & 1) != 0 ? 700 : 400;
        IsItalic = os2.Length >= 64 ? (U16(os2, 62) & 1) != 0 : (style & 2) != 0;
        (StrikeoutThickness, StrikeoutPosition) = os2.Length >= 30 ? (I16(os2, 26), I16(os2, 28)) : ((short)(UnitsPerEm / 20), (short)(UnitsPerEm / 4));
        CapHeight = os2.Length >= 90 && U16(os2, 0) >= 2 ? I16(os2, 88) : Ascender;

        var post = tables.Optional("post");
        ItalicAngle = post.Length >= 8 ? BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0 : 0;
        UnderlinePosition = post.Length >= 12 ? I16(post, 8) : -UnitsPerEm / 10;
        UnderlineThickness = post.Length >= 12 ? I16(post, 10) : UnitsPerEm / 20;
    }

    public FontTables Tables { get; }

    /// <summary>Packs the outlines.</summary>
    public LiteralCode Code { get; }

    public CharacterMap Characters { get; }

    public string Family { get; }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascender { get; }

    /// <summary>Below the baseline, so negative.</summary>
    public int Descender { get; }

    public int LineGap { get; }

    public int CapHeight { get; }

    public int Weight { get; }

    public bool IsItalic { get; }

    public double ItalicAngle { get; }

    public int UnderlinePosition { get; }

    public int UnderlineThickness { get; }

    public int StrikeoutPosition { get; }

    public int StrikeoutThickness { get; }

    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    public static TrueTypeFont Read(byte[] file) => new(FontTables.Read(file));

    /// <summary>Advance of a glyph in font units.</summary>
    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>Advance of a glyph in thousandths of the size, as PDF counts.</summary>
    public int Width(ushort glyph) => _widths[glyph];

    public int Thousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => _outlines[glyph];

    private static ushort[] ReadAdvances(ReadOnlySpan<byte> hmtx, int measured, int glyphs)
    {
        var advances = new ushort[glyphs];
        for (var i = 0; i < glyphs; i++)
        {
            // Glyphs after the last measured one are as wide as that one.
            advances[i] = U16(hmtx, 4 * Math.Min(i, measured - 1));
        }

        return advances;
    }

    private static ushort U16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    private static short I16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);
}
