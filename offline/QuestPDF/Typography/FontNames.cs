using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Typography;

/// <summary>The names a font gives itself, from its English Windows entries.</summary>
internal static class FontNames
{
    private const int LegacyFamily = 1;
    private const int PostScript = 6;
    private const int TypographicFamily = 16;

    public static (string Family, string PostScriptName) Read(ReadOnlySpan<byte> name)
    {
        string? legacy = null, family = null, postScript = null;
        var texts = BinaryPrimitives.ReadUInt16BigEndian(name[4..]);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(name[2..]); i++)
        {
            var entry = name.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(entry) != 3 || BinaryPrimitives.ReadUInt16BigEndian(entry[4..]) != 0x409)
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(entry[8..]);
            var text = Encoding.BigEndianUnicode.GetString(name.Slice(texts + BinaryPrimitives.ReadUInt16BigEndian(entry[10..]), length));
            switch (BinaryPrimitives.ReadUInt16BigEndian(entry[6..]))
            {
                case LegacyFamily:
                    legacy = text;
                    break;
                case PostScript:
                    postScript = text;
                    break;
                case TypographicFamily:
                    family = text;
                    break;
            }
        }

        family ??= legacy ?? throw new ArgumentException("The font does not name its family.");
        return (family, string.Concat((postScript ?? family).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')));
    }
}
