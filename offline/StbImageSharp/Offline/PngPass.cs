namespace StbImageSharp.Offline;

/// <summary>One of the seven passes of an interlaced image, or the whole of another.</summary>
internal sealed record PngPass(int X, int Y, int StepX, int StepY)
{
    private static readonly PngPass[] Adam7 =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    public static IEnumerable<PngPass> Of(PngHeader header) => header.Interlaced ? Adam7 : [new PngPass(0, 0, 1, 1)];

    /// <summary>Puts the samples of the pass, cut to a byte each, where they belong.</summary>
    /// <param name="note">Is shown the whole samples of every pixel and its index.</param>
    public void Read(Stream rows, PngHeader header, byte[] samples, Action<ReadOnlySpan<int>, int> note)
    {
        var (width, height) = ((header.Width - X + StepX - 1) / StepX, (header.Height - Y + StepY - 1) / StepY);
        if (width <= 0 || height <= 0)
            return;

        var (row, above) = (new byte[header.RowBytes(width)], new byte[header.RowBytes(width)]);
        var step = Math.Max(1, header.Samples * header.Depth / 8);
        Span<int> pixel = stackalloc int[header.Samples];
        for (var y = 0; y < height; y++)
        {
            (row, above) = (above, row);
            var filter = rows.ReadByte();
            if (filter < 0 || rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw new InvalidOperationException("not enough pixels");
            Unfilter(filter, row, above, step);
            for (var x = 0; x < width; x++)
            {
                var index = ((Y + (y * StepY)) * header.Width) + X + (x * StepX);
                for (var s = 0; s < pixel.Length; s++)
                {
                    pixel[s] = Sample(row, (x * pixel.Length) + s, header.Depth);
                    samples[(index * pixel.Length) + s] = (byte)(header.Depth == 16 ? pixel[s] >> 8 : pixel[s]);
                }

                note(pixel, index);
            }
        }
    }

    private static int Sample(byte[] row, int index, int depth) => depth switch
    {
        8 => row[index],
        16 => (row[2 * index] << 8) | row[(2 * index) + 1],
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= step ? row[i - step] : 0;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], i >= step ? above[i - step] : 0),
                _ => throw new InvalidOperationException("invalid filter"),
            });
        }
    }

    private static int Paeth(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        return a <= b && a <= c ? left : b <= c ? above : aboveLeft;
    }
}
