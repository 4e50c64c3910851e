namespace QuestPDF.Imaging;

/// <summary>An interlaced picture comes in seven passes, each a coarser grid of its pixels (ISO/IEC 15948, 8.2).</summary>
internal static class PngInterlacing
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>The samples in rows, as if the picture had not been interlaced.</summary>
    public static byte[] Unpack(PngHeader header, Stream inflate)
    {
        var samples = new byte[checked(header.RowBytes * header.Height)];
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var part = header with { Width = (header.Width - x + stepX - 1) / stepX, Height = (header.Height - y + stepY - 1) / stepY };
            if (part.Width <= 0 || part.Height <= 0)
            {
                continue;
            }

            var rows = PngRows.Read(part, inflate);
            for (var row = 0; row < part.Height; row++)
            {
                Spread(part, rows.AsSpan(row * part.RowBytes, part.RowBytes), samples.AsSpan((y + (row * stepY)) * header.RowBytes, header.RowBytes), x, stepX);
            }
        }

        return samples;
    }

    private static void Spread(PngHeader part, ReadOnlySpan<byte> from, Span<byte> to, int first, int step)
    {
        var bits = part.Samples * part.BitDepth;
        for (var i = 0; i < part.Width; i++)
        {
            var at = first + (i * step);
            if (bits >= 8)
            {
                from.Slice(i * bits / 8, bits / 8).CopyTo(to[(at * bits / 8)..]);
                continue;
            }

            var pixel = (from[i * bits / 8] >> (8 - bits - (i * bits % 8))) & ((1 << bits) - 1);
            to[at * bits / 8] |= (byte)(pixel << (8 - bits - (at * bits % 8)));
        }
    }
}
