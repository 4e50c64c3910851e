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
    public static byte[] CreateFiltered(int width, int height, byte depth, byte color, byte[] rows, byte[]? palette = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, color);
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
