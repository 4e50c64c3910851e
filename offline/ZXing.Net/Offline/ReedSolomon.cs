namespace ZXing.Offline;

/// <summary>Corrects codewords over the field of 256 with the polynomial x⁸+x⁴+x³+x²+1.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Power = new byte[512];
    private static readonly byte[] Log = new byte[256];

    static ReedSolomon()
    {
        var value = 1;
        for (var i = 0; i < 255; i++)
        {
            Power[i] = Power[i + 255] = (byte)value;
            Log[value] = (byte)i;
            value = value << 1 ^ (value >= 128 ? 0x11D : 0);
        }
    }

    /// <summary>Sets up to half as many bytes right as <paramref name="correcting"/>; false when more are wrong.</summary>
    public static bool Correct(Span<byte> block, int correcting)
    {
        Span<byte> syndromes = stackalloc byte[correcting];
        if (!Syndromes(block, syndromes))
            return true;

        var (locator, degree) = Locator(syndromes);
        if (degree > correcting / 2)
            return false;

        var evaluator = new byte[correcting];
        for (var i = 0; i < correcting; i++)
        {
            for (var j = 0; j <= Math.Min(i, degree); j++)
                evaluator[i] ^= Multiply(locator[j], syndromes[i - j]);
        }

        var corrected = 0;
        for (var position = 0; position < block.Length; position++)
        {
            var inverse = Power[(255 - position) % 255];
            if (Value(locator.AsSpan(0, degree + 1), inverse) != 0)
                continue;

            // Forney: the odd terms of the locator are its derivative times x.
            byte odd = 0;
            for (var i = 1; i <= degree; i += 2)
                odd ^= Multiply(locator[i], Raise(inverse, i));
            if (odd == 0)
                return false;
            block[block.Length - 1 - position] ^= Divide(Value(evaluator, inverse), odd);
            corrected++;
        }

        return corrected == degree && !Syndromes(block, syndromes);
    }

    private static bool Syndromes(ReadOnlySpan<byte> block, Span<byte> syndromes)
    {
        var wrong = false;
        for (var i = 0; i < syndromes.Length; i++)
        {
            byte sum = 0;
            foreach (var b in block)
                sum = (byte)(Multiply(sum, Power[i]) ^ b);
            syndromes[i] = sum;
            wrong |= sum != 0;
        }

        return wrong;
    }

    /// <summary>Berlekamp and Massey.</summary>
    private static (byte[] Locator, int Degree) Locator(ReadOnlySpan<byte> syndromes)
    {
        var size = syndromes.Length + 2;
        var (current, previous) = (new byte[size], new byte[size]);
        current[0] = previous[0] = 1;
        var (degree, shift, last) = (0, 1, (byte)1);
        for (var n = 0; n < syndromes.Length; n++)
        {
            var discrepancy = syndromes[n];
            for (var i = 1; i <= degree; i++)
                discrepancy ^= Multiply(current[i], syndromes[n - i]);
            if (discrepancy == 0)
            {
                shift++;
                continue;
            }

            var before = (byte[])current.Clone();
            var factor = Divide(discrepancy, last);
            for (var i = 0; i + shift < size; i++)
                current[i + shift] ^= Multiply(factor, previous[i]);
            if (2 * degree > n)
            {
                shift++;
                continue;
            }

            (degree, previous, last, shift) = (n + 1 - degree, before, discrepancy, 1);
        }

        return (current, degree);
    }

    private static byte Multiply(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Power[Log[a] + Log[b]];

    private static byte Divide(byte a, byte b) => a == 0 ? (byte)0 : Power[Log[a] + 255 - Log[b]];

    private static byte Raise(byte a, int exponent) => Power[Log[a] * exponent % 255];

    private static byte Value(ReadOnlySpan<byte> polynomial, byte x)
    {
        byte sum = 0;
        for (var i = polynomial.Length - 1; i >= 0; i--)
            sum = (byte)(Multiply(sum, x) ^ polynomial[i]);
        return sum;
    }
}
