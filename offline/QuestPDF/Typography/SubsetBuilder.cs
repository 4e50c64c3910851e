using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Typography;

/// <summary>
/// Builds a font file that holds only some glyphs: glyph 0, then one for each letter in order, then the parts that composite
/// glyphs are made of. Hinting is kept.
/// </summary>
internal static class SubsetBuilder
{
    private const uint ChecksumTarget = 0xB1B0AFBA;
    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "prep"];

    public static byte[] Build(TrueTypeFont font, IReadOnlyList<SubsetLetter> letters)
    {
        var glyphs = new List<ushort>(letters.Count + 16) { 0 };
        glyphs.AddRange(letters.Select(l => l.Glyph));
        var (outlines, locations) = WriteOutlines(font, glyphs);

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = locations,
            ["hmtx"] = WriteMetrics(font, glyphs),
            ["head"] = Patched(font, "head", (50, 1), (8, 0), (10, 0)),
            ["hhea"] = Patched(font, "hhea", (34, glyphs.Count)),
            ["maxp"] = Patched(font, "maxp", (4, glyphs.Count)),
        };
        foreach (var tag in CopiedTables)
        {
            if (font.Tables.Optional(tag) is { Length: > 0 } table)
            {
                tables[tag] = table.ToArray();
            }
        }

        return Assemble(tables);
    }

    private static (byte[] Outlines, byte[] Locations) WriteOutlines(TrueTypeFont font, List<ushort> glyphs)
    {
        var places = new Dictionary<ushort, int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            places.TryAdd(glyphs[i], i);
        }

        using var outlines = new Pdf.ByteBuffer(16 * 1024);
        var locations = new List<int>(glyphs.Count + 1);

        // The list grows while it is walked: parts of composite glyphs, and their parts, are put at its end.
        for (var i = 0; i < glyphs.Count; i++)
        {
            locations.Add(outlines.Length);
            var source = font.Outline(glyphs[i]);
            var copy = outlines.Room(source.Length + 3)[..source.Length];
            source.CopyTo(copy);
            CompositeGlyph.RenumberParts(copy, part =>
            {
                if (!places.TryGetValue(part, out var place))
                {
                    places.Add(part, place = glyphs.Count);
                    glyphs.Add(part);
                }

                return (ushort)place;
            });
            outlines.Advance(source.Length);
            while (outlines.Length % 4 != 0)
            {
                outlines.Add((byte)0);
            }
        }

        locations.Add(outlines.Length);
        var table = new byte[4 * locations.Count];
        for (var i = 0; i < locations.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), locations[i]);
        }

        return (outlines.Written.ToArray(), table);
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

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + (16 * tables.Count);
        var file = new byte[offset + tables.Values.Sum(t => (t.Length + 3) & ~3)];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));

        var entry = 12;
        var head = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(file.AsSpan(offset, (table.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            head = tag == "head" ? offset : head;
            offset += (table.Length + 3) & ~3;
            entry += 16;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumTarget - Checksum(file));
        return file;
    }

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
