using System.Buffers.Binary;

namespace StbImageSharp.Offline;

/// <param name="Depth">Bits a sample.</param>
/// <param name="Colour">0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Colour, bool Interlaced)
{
    private const int Largest = 1 << 24;
    private const int At = 16;

    public int Samples => Colour switch { 0 or 3 => 1, 4 => 2, 2 => 3, _ => 4 };

    public int RowBytes(int width) => (int)((((long)width * Samples * Depth) + 7) / 8);

    public static PngHeader Of(byte[] bytes)
    {
        if (bytes.Length < At + 13 || !bytes.AsSpan(12, 4).SequenceEqual("IHDR"u8))
            throw new InvalidOperationException("first not IHDR");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(At)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(At + 4)));
        if (width is 0 or > Largest || height is 0 or > Largest)
            throw new InvalidOperationException("too large");
        if ((bytes[At + 8], bytes[At + 9]) is not ((1 or 2 or 4 or 8 or 16, 0) or (8 or 16, 2 or 4 or 6) or (1 or 2 or 4 or 8, 3)))
            throw new InvalidOperationException("bad ctype");
        if (bytes[At + 10] != 0 || bytes[At + 11] != 0 || bytes[At + 12] > 1)
            throw new InvalidOperationException("bad interlace method");
        return new PngHeader((int)width, (int)height, bytes[At + 8], bytes[At + 9], bytes[At + 12] == 1);
    }
}
