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
    private const int Instructions = 0x0100;
    private const int FirstPart = 10;

    public static bool Is(ReadOnlySpan<byte> outline) => outline.Length >= FirstPart && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    /// <summary>Gives each part the number that <paramref name="renumber"/> answers; a simple outline is left alone.</summary>
    public static void RenumberParts(Span<byte> outline, Func<ushort, ushort> renumber)
    {
        for (var at = Is(outline) ? FirstPart : 0; at > 0; at = Next(outline, at))
        {
            var part = outline[(at + 2)..];
            BinaryPrimitives.WriteUInt16BigEndian(part, renumber(BinaryPrimitives.ReadUInt16BigEndian(part)));
        }
    }

    /// <summary>The outline without the instructions that fit it to a grid of pixels.</summary>
    public static byte[] WithoutInstructions(ReadOnlySpan<byte> outline)
    {
        var copy = outline.ToArray();
        var end = FirstPart;
        for (var at = FirstPart; at > 0; at = Next(copy, at))
        {
            end = at + LengthOfPart(copy, at);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(Flags(copy, at) & ~Instructions));
        }

        return copy[..end];
    }

    /// <summary>Where the part after that at <paramref name="at"/> begins; zero after the last.</summary>
    private static int Next(ReadOnlySpan<byte> outline, int at) =>
        (Flags(outline, at) & MoreParts) != 0 ? at + LengthOfPart(outline, at) : 0;

    private static int LengthOfPart(ReadOnlySpan<byte> outline, int at)
    {
        var flags = Flags(outline, at);
        return 4 + ((flags & WordArguments) != 0 ? 4 : 2)
            + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
    }

    private static int Flags(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
}
