namespace ZXing;

/// <summary>Pixels as they come out of an image decoder. Missing bytes are black, surplus ones are let be.</summary>
public class RGBLuminanceSource(byte[] rgbRawBytes, int width, int height, RGBLuminanceSource.BitmapFormat bitmapFormat)
    : LuminanceSource(Luminances(rgbRawBytes, width, height, bitmapFormat), width, height)
{
    /// <summary>Here only the one that is read.</summary>
    public enum BitmapFormat
    {
        Gray8 = 1,
    }

    private static byte[] Luminances(byte[] pixels, int width, int height, BitmapFormat format)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (format != BitmapFormat.Gray8)
            throw new ArgumentException("The bitmap format isn't supported.", nameof(format));

        var luminances = new byte[width * height];
        Buffer.BlockCopy(pixels, 0, luminances, 0, Math.Min(pixels.Length, luminances.Length));
        return luminances;
    }
}
