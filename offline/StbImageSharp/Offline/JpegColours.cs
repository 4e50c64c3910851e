namespace StbImageSharp.Offline;

/// <summary>Joins the planes of a picture, whatever their sizes, into pixels.</summary>
internal sealed class JpegColours(int width, int height, JpegComponent[] components)
{
    /// <param name="onlyFirst">The first plane is all that is asked for: the luminance.</param>
    public Pixels Join(bool onlyFirst, bool isRgb)
    {
        var count = onlyFirst ? 1 : 3;
        var pixels = Bytes.ForPixels(width, height, count);
        var (mostH, mostV) = (components.Max(c => c.H), components.Max(c => c.V));
        for (var y = 0; y < height; y++)
        {
            for (var c = 0; c < count; c++)
            {
                var component = components[c];
                var line = component.Plane.AsSpan(y * component.V / mostV * component.Stride, component.Stride);
                for (var x = 0; x < width; x++)
                    pixels[(((y * width) + x) * count) + c] = line[x * component.H / mostH];
            }
        }

        if (!onlyFirst && !isRgb)
            ToRgb(pixels);
        return new Pixels(pixels, width, height, count);
    }

    private static void ToRgb(byte[] pixels)
    {
        for (var i = 0; i < pixels.Length; i += 3)
        {
            var (y, cb, cr) = (pixels[i], pixels[i + 1] - 128, pixels[i + 2] - 128);
            pixels[i] = Clamp(y + (1.402f * cr));
            pixels[i + 1] = Clamp(y - (0.344136f * cb) - (0.714136f * cr));
            pixels[i + 2] = Clamp(y + (1.772f * cb));
        }

        static byte Clamp(float value) => (byte)Math.Clamp((int)MathF.Round(value), 0, 255);
    }
}
