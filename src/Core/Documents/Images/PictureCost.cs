using System.Buffers.Binary;
using System.IO.Compression;

namespace MissionReg.Core.Documents.Images;

/// <summary>What decoding a picture would cost, told before it is done: a small file may promise a huge picture.</summary>
internal static class PictureCost
{
    /// <summary>An A4 page at 600 dots per inch has 35 million.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>Of a progressive JPEG every scan goes over the whole picture.</summary>
    private const long MostScannedPixels = 10L * MostPixels;

    public static bool IsBearable(long width, long height) => width > 0 && height > 0 && width * height <= MostPixels;

    public static bool IsBearable(byte[] encoded)
    {
        ReadOnlySpan<byte> bytes = encoded;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? IsBearableJpeg(bytes)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && IsBearablePng(bytes);
    }

    private static bool IsBearableJpeg(ReadOnlySpan<byte> bytes)
    {
        var (pixels, scans) = (0L, 0);
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF || bytes[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD8) or 0x01)
            {
                at++;
                continue;
            }

            var marker = bytes[at + 1];
            if (marker == 0xD9)
                break;
            if (JpegInspection.IsFrame(marker))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
                if (!IsBearable(width, height))
                    return false;
                pixels = Math.Max(pixels, (long)width * height);
            }

            scans += marker == 0xDA ? 1 : 0;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return pixels > 0 && pixels * scans <= MostScannedPixels;
    }

    /// <summary>Unpacks the data once to nowhere: a decoder may take all that is packed before it looks at the size.</summary>
    private static bool IsBearablePng(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || PictureSize.Of(bytes) is not var (width, height) || !IsBearable(width, height))
            return false;

        var samples = bytes[25] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        // An interlaced picture has nearly twice as many rows, each with its filter and filled up to a byte.
        var most = (2 * height * (2 + (width * samples * bytes[24] / 8))) + (8 * width) + 64;
        using var packed = new MemoryStream();
        for (var at = 8L; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
            if (at + 12 + length > bytes.Length)
                return false;
            if (bytes.Slice((int)at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(bytes.Slice((int)at + 8, (int)length));
            at += 12 + length;
        }

        packed.Position = 0;
        return IsWithin(packed, most);
    }

    private static bool IsWithin(Stream packed, long most)
    {
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = unpacked.Read(buffer)) > 0;)
            {
                most -= count;
                if (most < 0)
                    return false;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }

        return true;
    }
}
