using System.Buffers.Binary;
using System.IO.Compression;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>PNG files of which every field can be wrong.</summary>
internal static class Picture
{
    /// <summary>A sound one: gray, 8 bits.</summary>
    /// <param name="shade">Of all its pixels; tells it from others.</param>
    public static byte[] Gray(byte shade, int width = 40, int height = 30) =>
        Png(width, height, color: 0, [], [.. Enumerable.Range(0, height).SelectMany(_ => Enumerable.Repeat(shade, width).Prepend((byte)0))]);

    /// <summary>Sixteen gigabytes, if one believes it.</summary>
    public static byte[] Bomb() => Png(65_000, 65_000, color: 6, [], new byte[64]);

    /// <summary>Within the limit on each side, and beyond it in all.</summary>
    public static byte[] Large() => Png(4000, 4000, color: 0, [], new byte[64]);

    /// <summary>Says that one colour is transparent, and not which.</summary>
    public static byte[] WithoutTransparentColour() => Png(8, 8, color: 0, [("tRNS", [])], new byte[72]);

    /// <summary>Has fewer pixels than it says.</summary>
    public static byte[] Short() => Png(8, 8, color: 0, [], new byte[20]);

    private static byte[] Png(int width, int height, byte color, (string Type, byte[] Data)[] between, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, color);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        (string Type, byte[] Data)[] chunks = [("IHDR", header), .. between, ("IDAT", packed.ToArray()), ("IEND", [])];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. chunks.SelectMany(c => Chunk(c.Type, c.Data))];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. type.Select(c => (byte)c), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    /// <summary>ISO/IEC 15948, annex D.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
