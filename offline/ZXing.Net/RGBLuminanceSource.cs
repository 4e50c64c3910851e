namespace ZXing;

/// <summary>Pixels as they come out of an image decoder. Missing bytes are black, surplus ones are let be.</summary>
public class RGBLuminanceSource(byte[] rgbRawBytes, int width, int height, RGBLuminanceSource.BitmapFormat bitmapFormat)
    : BaseLuminanceSource(Luminances(rgbRawBytes, width, height, bitmapFormat), width, height)
{
    public enum BitmapFormat
    {
        Gray8 = 1,
        RGB24 = 3,
    }

    private static byte[] Luminances(byte[] pixels, int width, int height, BitmapFormat format)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var luminances = new byte[width * height];
        switch (format)
        {
            case BitmapFormat.Gray8:
                Buffer.BlockCopy(pixels, 0, luminances, 0, Math.Min(pixels.Length, luminances.Length));
                break;
            case BitmapFormat.RGB24:
                var count = Math.Min(pixels.Length / 3, luminances.Length);
                for (var i = 0; i < count; i++)
                    luminances[i] = (byte)(((19562 * pixels[3 * i]) + (38550 * pixels[(3 * i) + 1]) + (7424 * pixels[(3 * i) + 2])) >> 16);
                break;
            default:
                throw new ArgumentException("The bitmap format isn't supported.", nameof(format));
        }

        return luminances;
    }
}
