using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Typography;

/// <summary>
/// Builds a font file that holds only some glyphs: glyph 0, then one for each letter in order, then the parts that composite
/// glyphs are made of. It has no instructions, see <see cref="Outlines"/>.
/// </summary>
internal static class SubsetBuilder
{
    private const uint ChecksumTarget = 0xB1B0AFBA;

    /// <summary>In the order in which a directory names them.</summary>
    private static readonly string[] Names = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    public static byte[] Build(TrueTypeFont font, IReadOnlyList<SubsetLetter> letters)
    {
        var glyphs = new List<ushort>(letters.Count + 16) { 0 };
        foreach (var letter in letters)
        {
            glyphs.Add(letter.Glyph);
        }

        var (outlines, locations, isLong) = WriteOutlines(font, glyphs);
        return Assemble(
            outlines,
            Patched(font, "head", (50, isLong ? 1 : 0), (8, 0), (10, 0)),
            Patched(font, "hhea", (34, glyphs.Count)),
            WriteMetrics(font, glyphs),
            locations,
            Patched(font, "maxp", (4, glyphs.Count)));
    }

    private static (byte[] Outlines, byte[] Locations, bool IsLong) WriteOutlines(TrueTypeFont font, List<ushort> glyphs)
    {
        var places = new Dictionary<ushort, int>(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            places.TryAdd(glyphs[i], i);
        }

        using var outlines = new Pdf.ByteBuffer(16 * 1024);
        var locations = new List<int>(glyphs.Count + 16);

        // The list grows while it is walked: parts of composite glyphs, and their parts, are put at its end.
        for (var i = 0; i < glyphs.Count; i++)
        {
            locations.Add(outlines.Length);
            var source = font.Outline(glyphs[i]);
            var copy = outlines.Room(source.Length + 1)[..((source.Length + 1) & ~1)];
            source.CopyTo(copy);
            copy[source.Length..].Clear();
            if (CompositeGlyph.Is(source))
            {
                CompositeGlyph.RenumberParts(copy, part => Place(part, places, glyphs));
            }

            outlines.Advance(copy.Length);
        }

        locations.Add(outlines.Length);
        var isLong = outlines.Length > 2 * ushort.MaxValue;
        return (outlines.Written.ToArray(), WriteLocations(locations, isLong), isLong);
    }

    /// <summary>Where each outline begins: in bytes, or in pairs of them where that is enough.</summary>
    private static byte[] WriteLocations(List<int> locations, bool isLong)
    {
        var table = new byte[(isLong ? 4 : 2) * locations.Count];
        for (var i = 0; i < locations.Count; i++)
        {
            if (isLong)
            {
                BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), locations[i]);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2 * i), (ushort)(locations[i] / 2));
            }
        }

        return table;
    }

    private static ushort Place(ushort part, Dictionary<ushort, int> places, List<ushort> glyphs)
    {
        if (!places.TryGetValue(part, out var place))
        {
            places.Add(part, place = glyphs.Count);
            glyphs.Add(part);
        }

        return (ushort)place;
    }

    private static byte[] WriteMetrics(TrueTypeFont font, List<ushort> glyphs)
    {
        var hmtx = font.Tables.Required("hmtx");
        var measured = BinaryPrimitives.ReadUInt16BigEndian(font.Tables.Required("hhea")[34..]);
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var bearing = glyph < measured ? (4 * glyph) + 2 : (4 * measured) + (2 * (glyph - measured));
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyph));
            hmtx.Slice(bearing, 2).CopyTo(metrics.AsSpan((4 * i) + 2));
        }

        return metrics;
    }

    private static byte[] Patched(TrueTypeFont font, string tag, params ReadOnlySpan<(int Offset, int Value)> patches)
    {
        var table = font.Tables.Required(tag).ToArray();
        foreach (var (offset, value) in patches)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)value);
        }

        return table;
    }

    /// <param name="tables">As <see cref="Names"/> names them.</param>
    private static byte[] Assemble(params ReadOnlySpan<byte[]> tables)
    {
        var offset = 12 + (16 * tables.Length);
        var length = offset;
        foreach (var table in tables)
        {
            length += Padded(table.Length);
        }

        var file = new byte[length];
        var power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Length) - (16 << power)));

        var (head, sum) = (0, 0u);
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i].CopyTo(file, offset);
            var checksum = Checksum(file.AsSpan(offset, Padded(tables[i].Length)));
            var entry = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(Names[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], checksum);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Length);
            head = Names[i] == "head" ? offset : head;
            offset += Padded(tables[i].Length);
            sum += checksum;
        }

        sum += Checksum(file.AsSpan(0, 12 + (16 * tables.Length)));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumTarget - sum);
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }
}
