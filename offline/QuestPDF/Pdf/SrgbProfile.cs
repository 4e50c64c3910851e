using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Pdf;

/// <summary>
/// A minimal ICC version 4 display profile of sRGB (ICC.1:2004-10, the one PDF 1.7 knows), made from its definition: primaries
/// adapted to D50 (Bradford) and the piecewise transfer curve as a formula.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;

    /// <summary>X, Y and Z of the D50 white that all profiles are relative to.</summary>
    private static readonly double[] White = [0.9642, 1.0, 0.8249];

    public static byte[] Create()
    {
        // From the linear share: exponent, then a and b of the power, the slope near black, and where that ends.
        var curve = Numbers("para", [3, 0], 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("CC0")),
            ("wtpt", Numbers("XYZ ", [], White)),
            ("chad", Numbers("sf32", [], 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", [], 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Numbers("XYZ ", [], 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", [], 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var offset = HeaderSize + 4 + (12 * tags.Length);
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        foreach (var (_, data) in tags)
        {
            if (places.TryAdd(data, offset))
            {
                offset += (data.Length + 3) & ~3;
            }
        }

        var profile = new byte[offset];
        WriteHeader(profile);
        Put(profile, HeaderSize, (uint)tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = HeaderSize + 4 + (12 * i);
            Encoding.ASCII.GetBytes(tags[i].Tag, profile.AsSpan(entry));
            Put(profile, entry + 4, (uint)places[tags[i].Data]);
            Put(profile, entry + 8, (uint)tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, places[tags[i].Data]);
        }

        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        Put(profile, 0, (uint)profile.Length);
        Put(profile, 8, 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        // The date the definition was published; a profile must carry one.
        ushort[] date = [1999, 10, 18, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24 + (2 * i)), date[i]);
        }

        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        for (var i = 0; i < White.Length; i++)
        {
            Fixed(profile, 68 + (4 * i), White[i]);
        }
    }

    /// <summary>A text in one language, American English.</summary>
    private static byte[] Text(string text)
    {
        const int recordSize = 12, textAt = 28;
        var data = new byte[textAt + (2 * text.Length)];
        Encoding.ASCII.GetBytes("mluc", data);
        Put(data, 8, 1);
        Put(data, 12, recordSize);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        Put(data, 20, 2 * (uint)text.Length);
        Put(data, 24, textAt);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(textAt));
        return data;
    }

    /// <summary>A type, what it says before its numbers, and these, each of 16 bits before and after the point.</summary>
    private static byte[] Numbers(string type, ushort[] before, params double[] numbers)
    {
        var data = new byte[8 + (2 * before.Length) + (4 * numbers.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < before.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8 + (2 * i)), before[i]);
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            Fixed(data, 8 + (2 * before.Length) + (4 * i), numbers[i]);
        }

        return data;
    }

    private static void Put(byte[] target, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(target.AsSpan(offset), value);

    private static void Fixed(byte[] target, int offset, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(target.AsSpan(offset), (int)Math.Round(value * 65536));
}
