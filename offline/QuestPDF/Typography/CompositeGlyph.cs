using System.Buffers.Binary;

namespace QuestPDF.Typography;

/// <summary>A glyph made of other glyphs (OpenType 1.9, "glyf", composite description).</summary>
internal static class CompositeGlyph
{
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>Gives each part the number that <paramref name="renumber"/> answers; a simple outline is left alone.</summary>
    public static void RenumberParts(Span<byte> outline, Func<ushort, ushort> renumber)
    {
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = outline[(at + 2)..];
            BinaryPrimitives.WriteUInt16BigEndian(part, renumber(BinaryPrimitives.ReadUInt16BigEndian(part)));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }
        while ((flags & MoreParts) != 0);
    }
}
