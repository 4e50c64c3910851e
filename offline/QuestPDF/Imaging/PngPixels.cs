namespace QuestPDF.Imaging;

/// <summary>Takes colour and opacity apart, both at 8 bits; of 16 bits the higher half is kept.</summary>
internal static class PngPixels
{
    public static (byte[] Colors, byte[]? Alpha) Separate(PngHeader header, byte[] samples, byte[]? palette, byte[]? transparency)
    {
        var channels = header.ColorSamples == 1 && palette is null ? 1 : 3;
        var colors = new byte[header.Width * header.Height * channels];
        var alpha = header.HasAlpha || transparency is not null ? new byte[header.Width * header.Height] : null;
        Span<int> pixel = stackalloc int[4];
        for (var y = 0; y < header.Height; y++)
        {
            var row = samples.AsSpan(y * header.RowBytes, header.RowBytes);
            for (var x = 0; x < header.Width; x++)
            {
                for (var s = 0; s < header.Samples; s++)
                {
                    pixel[s] = Sample(row, (x * header.Samples) + s, header.BitDepth);
                }

                var at = (y * header.Width) + x;
                if (palette is not null)
                {
                    palette.AsSpan(Math.Min(3 * pixel[0], palette.Length - 3), 3).CopyTo(colors.AsSpan(3 * at));
                }
                else
                {
                    for (var c = 0; c < channels; c++)
                    {
                        colors[(channels * at) + c] = To8Bits(pixel[c], header.BitDepth);
                    }
                }

                if (alpha is not null)
                {
                    alpha[at] = Opacity(header, pixel, transparency);
                }
            }
        }

        return (colors, alpha);
    }

    /// <summary>A palette lists opacities; without one, a single colour is fully transparent.</summary>
    private static byte Opacity(PngHeader header, ReadOnlySpan<int> pixel, byte[]? transparency)
    {
        if (header.HasAlpha)
        {
            return To8Bits(pixel[header.ColorSamples], header.BitDepth);
        }

        if (header.Color == PngColor.Palette)
        {
            return pixel[0] < transparency!.Length ? transparency[pixel[0]] : byte.MaxValue;
        }

        for (var c = 0; c < header.ColorSamples; c++)
        {
            if (pixel[c] != ((transparency![2 * c] << 8) | transparency[(2 * c) + 1]))
            {
                return byte.MaxValue;
            }
        }

        return 0;
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, int depth) => depth switch
    {
        16 => (row[2 * index] << 8) | row[(2 * index) + 1],
        8 => row[index],
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private static byte To8Bits(int sample, int depth) => depth switch
    {
        16 => (byte)(sample >> 8),
        8 => (byte)sample,
        _ => (byte)(sample * 255 / ((1 << depth) - 1)),
    };
}
