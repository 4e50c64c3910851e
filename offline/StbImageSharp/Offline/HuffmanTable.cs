namespace StbImageSharp.Offline;

/// <summary>Codes of up to 16 bits (ITU-T T.81 Annex C), short ones found at once.</summary>
internal sealed class HuffmanTable
{
    private const int Short = 9;

    private readonly byte[] _values;
    private readonly ushort[] _atOnce = new ushort[1 << Short];
    private readonly int[] _end = new int[18];
    private readonly int[] _offset = new int[17];

    /// <param name="counts">How many codes there are of 1 to 16 bits.</param>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        _values = values.ToArray();
        var (code, index) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            _offset[length] = index - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                if (code >= 1 << length)
                    throw new InvalidOperationException("bad code lengths");
                if (length <= Short)
                    _atOnce.AsSpan(code << (Short - length), 1 << (Short - length)).Fill((ushort)((length << 8) | _values[index]));
            }

            // Codes of this length and longer ones begin below this number of 16 bits.
            _end[length] = code << (16 - length);
            code <<= 1;
        }

        _end[17] = int.MaxValue;
    }

    public byte Next(JpegBits bits)
    {
        var ahead = bits.Peek16();
        if (_atOnce[ahead >> (16 - Short)] is > 0 and var entry)
        {
            bits.Skip(entry >> 8);
            return (byte)entry;
        }

        var length = Short + 1;
        while (ahead >= _end[length])
            length++;
        if (length > 16)
            throw new InvalidOperationException("bad huffman code");
        bits.Skip(length);
        var index = (ahead >> (16 - length)) + _offset[length];
        return (uint)index < (uint)_values.Length ? _values[index] : throw new InvalidOperationException("bad huffman code");
    }
}
