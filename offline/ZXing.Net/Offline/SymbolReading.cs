namespace ZXing.Offline;

/// <summary>From modules to data codewords.</summary>
internal static class SymbolReading
{
    /// <returns><c>null</c> when more is wrong than the symbol can set right.</returns>
    public static byte[]? Of(bool[,] modules, SymbolShape shape)
    {
        if (FormatBits.Read(modules) is not { } format)
            return null;

        var data = new List<byte>();
        foreach (var (block, correcting) in BlockPlan.Part(Codewords(modules, shape, format), shape.Version, format.Level))
        {
            if (!ReedSolomon.Correct(block, correcting))
                return null;
            data.AddRange(block[..^correcting]);
        }

        return [.. data];
    }

    /// <summary>Two columns at a time from the right, up and down in turn (§7.7.3); the vertical timing pattern is stepped over.</summary>
    private static byte[] Codewords(bool[,] modules, SymbolShape shape, FormatBits format)
    {
        var codewords = new List<byte>();
        var (value, bits, upwards) = (0, 0, true);
        for (var right = shape.Dimension - 1; right > 0; right -= 2, upwards = !upwards)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < shape.Dimension; step++)
            {
                var y = upwards ? shape.Dimension - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (shape.IsGiven[x, y])
                        continue;
                    value = (value << 1) | (modules[x, y] ^ format.Flips(x, y) ? 1 : 0);
                    if (++bits % 8 == 0)
                        codewords.Add((byte)value);
                }
            }
        }

        return [.. codewords];
    }
}
