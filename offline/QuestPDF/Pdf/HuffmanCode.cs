namespace QuestPDF.Pdf;

/// <summary>Short codes for what is frequent, as deflate wants them (RFC 1951, 3.2.2).</summary>
internal static class HuffmanCode
{
    public const int Longest = 15;

    /// <param name="counts">How often each symbol comes, never zero.</param>
    /// <returns>Lengths of the symbols' codes, in bits.</returns>
    public static byte[] Lengths(int[] counts)
    {
        while (true)
        {
            var lengths = Tree(counts);
            if (lengths.Max() <= Longest)
            {
                return lengths;
            }

            // Counts that lie closer together make a flatter tree.
            counts = Array.ConvertAll(counts, c => (c + 1) / 2);
        }
    }

    /// <summary>The codes that follow from the lengths: the bits in the order in which they go out, and above them how many.</summary>
    public static uint[] Codes(byte[] lengths)
    {
        var codes = new uint[lengths.Length];
        var next = 0u;
        for (var length = 1; length <= Longest; length++, next <<= 1)
        {
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] == length)
                {
                    codes[i] = Reversed(next++, length) | ((uint)length << 16);
                }
            }
        }

        return codes;
    }

    private static byte[] Tree(int[] counts)
    {
        var parents = new int[2 * counts.Length];
        var queue = new PriorityQueue<int, (int Count, int Node)>();
        for (var i = 0; i < counts.Length; i++)
        {
            queue.Enqueue(i, (counts[i], i));
        }

        for (var node = counts.Length; queue.Count > 1; node++)
        {
            queue.TryDequeue(out var left, out var less);
            queue.TryDequeue(out var right, out var more);
            (parents[left], parents[right]) = (node, node);
            queue.Enqueue(node, (less.Count + more.Count, node));
        }

        var root = queue.Dequeue();
        var lengths = new byte[root + 1];
        for (var i = root - 1; i >= 0; i--)
        {
            lengths[i] = (byte)(lengths[parents[i]] + 1);
        }

        return lengths[..counts.Length];
    }

    private static uint Reversed(uint bits, int count)
    {
        var reversed = 0u;
        for (var i = 0; i < count; i++)
        {
            reversed |= ((bits >> i) & 1) << (count - 1 - i);
        }

        return reversed;
    }
}
