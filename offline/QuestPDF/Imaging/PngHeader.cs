using System.Buffers.Binary;

namespace QuestPDF.Imaging;

internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColor Color, bool IsInterlaced)
{
    public bool HasAlpha => Color is PngColor.GrayAlpha or PngColor.RgbAlpha;

    public int ColorSamples => Color is PngColor.Rgb or PngColor.RgbAlpha ? 3 : 1;

    public int Samples => ColorSamples + (HasAlpha ? 1 : 0);

    public int RowBytes => checked(((Width * Samples * BitDepth) + 7) / 8);

    /// <summary>How far back the filters look: to the same sample of the pixel before.</summary>
    public int PixelBytes => Math.Max(1, Samples * BitDepth / 8);

    public static PngHeader Read(ReadOnlySpan<byte> data, long mostPixels)
    {
        var header = new PngHeader(
            checked((int)BinaryPrimitives.ReadUInt32BigEndian(data)),
            checked((int)BinaryPrimitives.ReadUInt32BigEndian(data[4..])),
            data[8],
            (PngColor)data[9],
            data[12] == 1);
        var isKnown = (header.Color, header.BitDepth) is (PngColor.Gray or PngColor.Palette, 1 or 2 or 4 or 8)
            or (PngColor.Gray or PngColor.Rgb or PngColor.GrayAlpha or PngColor.RgbAlpha, 8 or 16);
        if (!isKnown || data[12] > 1 || header.Width == 0 || header.Height == 0 || (long)header.Width * header.Height > mostPixels)
        {
            throw new InvalidDataException("This kind of PNG cannot be shown.");
        }

        return header;
    }
}
