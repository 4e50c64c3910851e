using System.Text;

namespace ZXing.Offline;

/// <summary>From data codewords to text (ISO/IEC 18004 §7.4): numeric, alphanumeric and byte segments; not kanji.</summary>
internal static class SegmentReader
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Utf8Designator = 26;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Text(byte[] data, int version)
    {
        var bits = new DataBits(data);
        var text = new StringBuilder();
        var size = version < 10 ? 0 : version < 27 ? 1 : 2;
        Encoding? told = null;
        while (bits.Left >= 4)
        {
            bool read;
            switch (bits.Take(4))
            {
                case 0:
                    return text.ToString();
                case 1:
                    read = Digits(bits, bits.Take(10 + (2 * size)), text);
                    break;
                case 2:
                    read = Letters(bits, bits.Take(9 + (2 * size)), text);
                    break;
                case 4:
                    read = Bytes(bits, bits.Take(size == 0 ? 8 : 16), told, text);
                    break;
                case 7:
                    told = Designated(bits);
                    read = told is not null;
                    break;
                default:
                    return null;
            }

            if (!read)
                return null;
        }

        return text.ToString();
    }

    private static bool Digits(DataBits bits, int count, StringBuilder text)
    {
        if (count < 0)
            return false;
        for (; count > 0; count -= 3)
        {
            var digits = Math.Min(3, count);
            var value = bits.Take((3 * digits) + 1);
            if (value < 0 || value >= (digits == 3 ? 1000 : digits == 2 ? 100 : 10))
                return false;
            text.Append(value.ToString(digits == 3 ? "000" : digits == 2 ? "00" : "0", System.Globalization.CultureInfo.InvariantCulture));
        }

        return true;
    }

    private static bool Letters(DataBits bits, int count, StringBuilder text)
    {
        for (; count > 1; count -= 2)
        {
            if (bits.Take(11) is not (>= 0 and < 45 * 45 and var pair))
                return false;
            text.Append(Alphanumeric[pair / 45]).Append(Alphanumeric[pair % 45]);
        }

        if (count != 1)
            return count == 0;
        if (bits.Take(6) is not (>= 0 and < 45 and var letter))
            return false;
        text.Append(Alphanumeric[letter]);
        return true;
    }

    private static bool Bytes(DataBits bits, int count, Encoding? told, StringBuilder text)
    {
        if (count < 0 || 8 * count > bits.Left)
            return false;
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
            bytes[i] = (byte)bits.Take(8);
        text.Append(Decoded(bytes, told));
        return true;
    }

    /// <summary>Writers that do not say mostly mean UTF-8, and the standard ISO 8859-1.</summary>
    private static string Decoded(byte[] bytes, Encoding? told)
    {
        try
        {
            return (told ?? Utf8).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static Encoding? Designated(DataBits bits) => bits.Take(8) switch
    {
        Utf8Designator => Utf8,
        1 or 3 => Encoding.Latin1,
        _ => null,
    };
}
