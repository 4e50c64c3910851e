namespace ZXing.Offline;

/// <summary>Where ink begins.</summary>
internal static class Threshold
{
    /// <summary>A pixel is ink when it is clearly darker than its surroundings, so that shadows and yellowed paper do not count.</summary>
    /// <param name="reach">How far the surroundings go, in pixels.</param>
    public static InkMap Local(GreyImage image, int reach)
    {
        var (width, height, pixels) = (image.Width, image.Height, image.Pixels);
        var clear = Math.Max(3, Contrast(pixels) / 12);
        var ink = new bool[pixels.Length];

        // The sum of each column over the rows in reach, moved down with the row; then the same along the row.
        var columns = new int[width];
        for (var y = 0; y < Math.Min(reach, height); y++)
            Add(columns, pixels.AsSpan(y * width, width), 1);
        for (var y = 0; y < height; y++)
        {
            if (y + reach < height)
                Add(columns, pixels.AsSpan((y + reach) * width, width), 1);
            if (y - reach - 1 >= 0)
                Add(columns, pixels.AsSpan((y - reach - 1) * width, width), -1);

            var rows = Math.Min(height - 1, y + reach) - Math.Max(0, y - reach) + 1;
            long sum = 0;
            for (var x = 0; x < Math.Min(reach, width); x++)
                sum += columns[x];
            for (var x = 0; x < width; x++)
            {
                if (x + reach < width)
                    sum += columns[x + reach];
                if (x - reach - 1 >= 0)
                    sum -= columns[x - reach - 1];
                var count = rows * (long)(Math.Min(width - 1, x + reach) - Math.Max(0, x - reach) + 1);
                ink[(y * width) + x] = (pixels[(y * width) + x] + clear) * count < sum;
            }
        }

        return new InkMap(ink, width, height);
    }

    /// <summary>One threshold for all: the one that parts the pixels into two groups that each differ least among themselves (Otsu).</summary>
    public static InkMap Global(GreyImage image)
    {
        var histogram = Histogram(image.Pixels);
        long total = 0, below = 0, weightBelow = 0;
        for (var value = 0; value < 256; value++)
            total += value * (long)histogram[value];

        var (best, threshold) = (-1d, 0);
        for (var value = 0; value < 255; value++)
        {
            weightBelow += histogram[value];
            below += value * (long)histogram[value];
            var weightAbove = image.Pixels.Length - weightBelow;
            if (weightBelow == 0 || weightAbove == 0)
                continue;
            var apart = (below / (double)weightBelow) - ((total - below) / (double)weightAbove);
            var between = weightBelow * (double)weightAbove * apart * apart;
            if (between > best)
                (best, threshold) = (between, value);
        }

        return new InkMap(Array.ConvertAll(image.Pixels, p => p <= threshold), image.Width, image.Height);
    }

    private static void Add(int[] columns, ReadOnlySpan<byte> row, int sign)
    {
        for (var x = 0; x < row.Length; x++)
            columns[x] += sign * row[x];
    }

    /// <summary>From the darkest to the lightest, without the hundredth at either end, which is dirt and glare.</summary>
    private static int Contrast(byte[] pixels)
    {
        var histogram = Histogram(pixels);
        var few = pixels.Length / 100;
        return 255 - Rank(histogram.Reverse(), few) - Rank(histogram, few);

        static int Rank(IEnumerable<int> counts, int rank)
        {
            var seen = 0;
            return counts.TakeWhile(c => (seen += c) <= rank).Count();
        }
    }

    private static int[] Histogram(byte[] pixels)
    {
        var counts = new int[256];
        foreach (var pixel in pixels)
            counts[pixel]++;
        return counts;
    }
}
