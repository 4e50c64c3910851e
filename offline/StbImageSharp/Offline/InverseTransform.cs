namespace StbImageSharp.Offline;

/// <summary>The inverse cosine transform of a block, along columns and then rows, after Loeffler, Ligtenberg and Moschytz.</summary>
internal static class InverseTransform
{
    public static void Run(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> quantization, Span<byte> target, int stride)
    {
        Span<float> block = stackalloc float[64];
        for (var i = 0; i < 64; i++)
            block[i] = coefficients[i] * quantization[i];

        if (!coefficients[1..].ContainsAnyExcept((short)0))
        {
            for (var y = 0; y < 8; y++)
                target.Slice(y * stride, 8).Fill(Level(block[0]));
            return;
        }

        for (var x = 0; x < 8; x++)
            Line(block[x..], 8);
        for (var y = 0; y < 8; y++)
        {
            Line(block[(8 * y)..], 1);
            for (var x = 0; x < 8; x++)
                target[(y * stride) + x] = Level(block[(8 * y) + x]);
        }
    }

    private static byte Level(float value) => (byte)Math.Clamp((int)MathF.Round(value / 8) + 128, 0, 255);

    private static void Line(Span<float> s, int step)
    {
        var (even2, even6) = (s[2 * step], s[6 * step]);
        var turned = (even2 + even6) * 0.541196100f;
        var (a2, a3) = (turned - (even6 * 1.847759065f), turned + (even2 * 0.765366865f));
        var (a0, a1) = (s[0] + s[4 * step], s[0] - s[4 * step]);
        var (x0, x1, x2, x3) = (a0 + a3, a1 + a2, a1 - a2, a0 - a3);

        var (b0, b1, b2, b3) = (s[7 * step], s[5 * step], s[3 * step], s[step]);
        var all = (b0 + b2 + b1 + b3) * 1.175875602f;
        var outer = all - ((b0 + b3) * 0.899976223f);
        var inner = all - ((b1 + b2) * 2.562915447f);
        var third = (b0 + b2) * -1.961570560f;
        var fourth = (b1 + b3) * -0.390180644f;
        b0 = (b0 * 0.298631336f) + outer + third;
        b1 = (b1 * 2.053119869f) + inner + fourth;
        b2 = (b2 * 3.072711026f) + inner + third;
        b3 = (b3 * 1.501321110f) + outer + fourth;

        (s[0], s[7 * step]) = (x0 + b3, x0 - b3);
        (s[step], s[6 * step]) = (x1 + b2, x1 - b2);
        (s[2 * step], s[5 * step]) = (x2 + b1, x2 - b1);
        (s[3 * step], s[4 * step]) = (x3 + b0, x3 - b0);
    }
}
