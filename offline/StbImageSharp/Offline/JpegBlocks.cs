namespace StbImageSharp.Offline;

/// <summary>Reads the coefficients of single blocks: whole (T.81 F.2.2), or band by band and bit by bit (G.2).</summary>
/// <param name="first">First and last coefficient of the band, in zigzag order, both inclusive.</param>
/// <param name="high">The bit position of the band's last scan, 0 at its first one; <paramref name="low"/> that of this.</param>
internal sealed class JpegBlocks(JpegBits bits, int first, int last, int high, int low)
{
    public static readonly byte[] Zigzag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private int _blocksToSkip;

    public void Restart() => _blocksToSkip = 0;

    public void Whole(JpegComponent component, Span<short> block)
    {
        block[0] = (short)NextDc(component);
        for (var k = 1; k < 64; k++)
        {
            var symbol = component.Ac!.Next(bits);
            k += symbol >> 4;
            if ((symbol & 15) == 0)
            {
                if (symbol != 0xF0)
                    return;
                continue;
            }

            Put(block, k, bits.Extended(symbol & 15));
        }
    }

    public void Part(JpegComponent component, Span<short> block)
    {
        if (first == 0 && high == 0)
            block[0] = (short)(NextDc(component) << low);
        else if (first == 0)
            block[0] |= (short)(bits.Take(1) << low);
        else if (high == 0)
            FirstOfBand(component.Ac!, block);
        else
            RefineBand(component.Ac!, block);
    }

    private int NextDc(JpegComponent component)
    {
        var size = component.Dc!.Next(bits);
        return size > 15 ? throw new InvalidOperationException("bad huffman code") : component.LastDc += bits.Extended(size);
    }

    private void FirstOfBand(HuffmanTable table, Span<short> block)
    {
        if (_blocksToSkip > 0)
        {
            _blocksToSkip--;
            return;
        }

        for (var k = first; k <= last; k++)
        {
            var symbol = table.Next(bits);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
            {
                _blocksToSkip = (1 << run) + bits.Take(run) - 1;
                return;
            }

            k += run;
            if (size > 0)
                Put(block, k, bits.Extended(size) << low);
        }
    }

    private void RefineBand(HuffmanTable table, Span<short> block)
    {
        var bit = (short)(1 << low);
        var k = first;
        while (_blocksToSkip == 0 && k <= last)
        {
            var symbol = table.Next(bits);
            var (run, size) = (symbol >> 4, symbol & 15);
            short value = 0;
            if (size == 0 && run < 15)
            {
                _blocksToSkip = (1 << run) + bits.Take(run);
                break;
            }

            if (size > 1)
                throw new InvalidOperationException("bad huffman code");
            if (size == 1)
                value = bits.Take(1) == 1 ? bit : (short)-bit;

            for (; k <= last; k++)
            {
                ref var old = ref block[Zigzag[k]];
                if (old != 0)
                {
                    Refine(ref old, bit);
                }
                else if (run-- == 0)
                {
                    old = value;
                    k++;
                    break;
                }
            }
        }

        if (_blocksToSkip == 0)
            return;
        for (; k <= last; k++)
        {
            ref var old = ref block[Zigzag[k]];
            if (old != 0)
                Refine(ref old, bit);
        }

        _blocksToSkip--;
    }

    private void Refine(ref short old, short bit)
    {
        if (bits.Take(1) == 1 && (old & bit) == 0)
            old += (short)(old > 0 ? bit : -bit);
    }

    private static void Put(Span<short> block, int k, int value)
    {
        if (k > 63)
            throw new InvalidOperationException("bad huffman code");
        block[Zigzag[k]] = (short)value;
    }
}
