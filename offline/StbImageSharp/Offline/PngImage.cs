using System.Buffers.Binary;
using System.IO.Compression;

namespace StbImageSharp.Offline;

/// <summary>Reads PNG (ISO/IEC 15948) of every colour type and depth; checksums are not looked at.</summary>
internal static class PngImage
{
    private const int ChunkFrame = 12;

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);

    public static Pixels Read(byte[] bytes)
    {
        var header = PngHeader.Of(bytes);
        byte[] palette = [], transparent = [];
        using var packed = new MemoryStream();
        for (var at = 8L; at + ChunkFrame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var type = bytes.AsSpan((int)at + 4, 4);
            if (type.SequenceEqual("IEND"u8))
                break;
            if (at + ChunkFrame + length > bytes.Length)
                throw new InvalidOperationException("outofdata");
            var data = bytes.AsSpan((int)at + 8, (int)length);
            if (type.SequenceEqual("PLTE"u8))
                palette = length is <= 768 && length % 3 == 0 ? data.ToArray() : throw new InvalidOperationException("invalid PLTE");
            else if (type.SequenceEqual("tRNS"u8))
                transparent = data.ToArray();
            else if (type.SequenceEqual("IDAT"u8))
                packed.Write(data);
            at += ChunkFrame + length;
        }

        if (packed.Length == 0)
            throw new InvalidOperationException("no IDAT");
        if (header.Colour == 3 && palette.Length == 0)
            throw new InvalidOperationException("no PLTE");

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var samples = Bytes.ForPixels(header.Width, header.Height, header.Samples);
        var paint = new PngPaint(header, palette, transparent);
        try
        {
            foreach (var pass in PngPass.Of(header))
                pass.Read(rows, header, samples, paint.Note);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new InvalidOperationException("bad huffman code", e);
        }

        return paint.Finish(samples);
    }
}
