namespace ZXing.Offline;

/// <param name="Pixels">Row after row, 0 is black.</param>
internal sealed record GreyImage(byte[] Pixels, int Width, int Height)
{
    /// <summary>Each pixel the mean of four: half as wide and high, and half the noise.</summary>
    public GreyImage Halved()
    {
        var (width, height) = (Width / 2, Height / 2);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = Pixels.AsSpan(2 * y * Width, Width);
            var lower = Pixels.AsSpan(((2 * y) + 1) * Width, Width);
            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) / 4);
        }

        return new GreyImage(pixels, width, height);
    }
}
