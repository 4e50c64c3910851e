namespace ZXing.Offline;

/// <summary>Into how many blocks a symbol's codewords are parted, and how many of each correct errors (ISO/IEC 18004 table 9).</summary>
internal static class BlockPlan
{
    /// <summary>By level L, M, Q, H, then by version.</summary>
    private static readonly byte[][] Correcting =
    [
        [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
        [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    ];

    private static readonly byte[][] Blocks =
    [
        [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
        [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
        [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
    ];

    /// <summary>Takes the blocks apart that lie interleaved in the symbol; the shorter ones come first.</summary>
    public static (byte[] Block, int Correcting)[] Part(ReadOnlySpan<byte> codewords, int version, int level)
    {
        var (correcting, count) = (Correcting[level][version - 1], Blocks[level][version - 1]);
        var data = codewords.Length - (correcting * count);
        var shorter = data / count;
        var longFrom = count - (data % count);
        var blocks = Enumerable.Range(0, count).Select(b => (new byte[shorter + (b >= longFrom ? 1 : 0) + correcting], (int)correcting)).ToArray();
        var next = 0;
        for (var i = 0; i <= shorter; i++)
        {
            for (var b = i < shorter ? 0 : longFrom; b < count; b++)
                blocks[b].Item1[i] = codewords[next++];
        }

        for (var i = 0; i < correcting; i++)
        {
            foreach (var (block, _) in blocks)
                block[block.Length - correcting + i] = codewords[next++];
        }

        return blocks;
    }
}
