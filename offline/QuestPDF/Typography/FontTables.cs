using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Typography;

/// <summary>The directory of a font file (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal sealed class FontTables
{
    private const uint TrueTypeOutlines = 0x00010000;
    private const uint AppleTrueType = 0x74727565;

    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);

    private FontTables(byte[] file) => File = file;

    public byte[] File { get; }

    public static FontTables Read(byte[] file)
    {
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file) is not (TrueTypeOutlines or AppleTrueType))
        {
            throw new ArgumentException("Only font files with TrueType outlines can be registered.", nameof(file));
        }

        var tables = new FontTables(file);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + (16 * i), 16);
            var place = ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            tables._tables[Encoding.ASCII.GetString(entry[..4])] = place;
        }

        return tables;
    }

    public ReadOnlySpan<byte> Required(string tag)
    {
        Offset(tag);
        return Optional(tag);
    }

    public ReadOnlySpan<byte> Optional(string tag) =>
        _tables.TryGetValue(tag, out var place) ? File.AsSpan(place.Offset, place.Length) : default;

    public int Offset(string tag) =>
        _tables.TryGetValue(tag, out var place) ? place.Offset : throw new ArgumentException($"The font has no '{tag}' table.");
}
