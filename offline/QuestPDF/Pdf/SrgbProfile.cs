using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Pdf;

/// <summary>
/// A minimal ICC v2 matrix/TRC display profile of sRGB, made from its definition: primaries adapted to D50 (Bradford) and the
/// piecewise transfer curve sampled at 1024 points.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;
    private const int CurvePoints = 1024;

    public static byte[] Create()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
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
        Put(profile, 8, 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        // The date the definition was published; a profile must carry one.
        ushort[] date = [1999, 10, 18, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24 + (2 * i)), date[i]);
        }

        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        Fixed(profile, 68, 0.9642);
        Fixed(profile, 72, 1.0);
        Fixed(profile, 76, 0.8249);
    }

    private static byte[] Description(string text)
    {
        // Type, reserved, ASCII count and text, then empty Unicode (8) and Macintosh (70) parts.
        var data = new byte[12 + text.Length + 1 + 8 + 70];
        Encoding.ASCII.GetBytes("desc", data);
        Put(data, 8, (uint)text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }

    private static byte[] Text(string text)
    {
        var data = new byte[8 + text.Length + 1];
        Encoding.ASCII.GetBytes("text", data);
        Encoding.ASCII.GetBytes(text, data.AsSpan(8));
        return data;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        Fixed(data, 8, x);
        Fixed(data, 12, y);
        Fixed(data, 16, z);
        return data;
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + (2 * CurvePoints)];
        Encoding.ASCII.GetBytes("curv", data);
        Put(data, 8, CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var encoded = i / (CurvePoints - 1.0);
            var linear = encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (2 * i)), (ushort)Math.Round(linear * 65535));
        }

        return data;
    }

    private static void Put(byte[] target, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(target.AsSpan(offset), value);

    private static void Fixed(byte[] target, int offset, double value) => Put(target, offset, (uint)Math.Round(value * 65536));
}
