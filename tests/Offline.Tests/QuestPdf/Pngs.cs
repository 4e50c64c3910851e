using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>Makes small PNG files.</summary>
internal static class Pngs
{
    /// <summary>Rows of samples, without filters.</summary>
    public static byte[] Create(int width, int height, byte depth, byte color, byte[] samples, byte[]? palette = null)
    {
        var rowBytes = Math.Max(1, samples.Length / Math.Max(1, Math.Min(height, samples.Length)));
        return CreateFiltered(width, height, depth, color, [.. samples.Chunk(rowBytes).SelectMany(row => row.Prepend((byte)0))], palette);
    }

    /// <summary>Rows as they are before compression, each with its filter byte.</summary>
    public static byte[] CreateFiltered(int width, int height, byte depth, byte color, byte[] rows, byte[]? palette = null, bool isInterlaced = false)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, color, (byte)(isInterlaced ? 1 : 0));
        Chunk(file, "IHDR", header);
        if (palette is not null)
        {
            Chunk(file, "PLTE", palette);
        }

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The same samples in the seven passes of Adam7, pixel by pixel, without filters.</summary>
    public static byte[] CreateInterlaced(int width, int height, byte depth, byte color, byte[] samples, byte[]? palette = null)
    {
        var bits = depth * (color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });
        var rowBytes = ((width * bits) + 7) / 8;
        var rows = new List<byte>();
        for (var pass = 1; pass <= 7; pass++)
        {
            for (var y = 0; y < height; y++)
            {
                var pixels = Enumerable.Range(0, width).Where(x => Pass(x, y) == pass).ToArray();
                if (pixels.Length == 0)
                {
                    continue;
                }

                var row = new byte[((pixels.Length * bits) + 7) / 8];
                for (var bit = 0; bit < pixels.Length * bits; bit++)
                {
                    var from = (pixels[bit / bits] * bits) + (bit % bits);
                    row[bit / 8] |= (byte)(((samples[(y * rowBytes) + (from / 8)] >> (7 - (from % 8))) & 1) << (7 - (bit % 8)));
                }

                rows.Add(0);
                rows.AddRange(row);
            }
        }

        return CreateFiltered(width, height, depth, color, [.. rows], palette, isInterlaced: true);
    }

    /// <summary>The bits after a row's last pixel mean nothing.</summary>
    public static void ClearPadding(byte[] samples, int width, int bits)
    {
        var rowBytes = ((width * bits) + 7) / 8;
        for (var end = rowBytes - 1; end < samples.Length; end += rowBytes)
        {
            samples[end] &= (byte)(0xFF << ((8 * rowBytes) - (width * bits)));
        }
    }

    /// <summary>The pass of a pixel, as the pattern in ISO/IEC 15948, 8.2, has it.</summary>
    private static int Pass(int x, int y) => ((string[])
        ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"])[y % 8][x % 8] - '0';

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var checksum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(named));
        file.Write([.. length, .. named, .. checksum]);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
