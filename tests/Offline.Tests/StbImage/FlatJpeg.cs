namespace MissionReg.Offline.Tests.StbImage;

/// <summary>Writes a grey JPEG whose blocks are each of one shade, with restart markers.</summary>
internal sealed class FlatJpeg
{
    private readonly List<byte> _bytes = [];
    private int _bits;
    private int _count;

    /// <param name="blocks">Shades of the blocks, row after row; multiples of 8 come out exactly.</param>
    /// <param name="interval">Blocks between restart markers; 0 for none.</param>
    public static byte[] Of(byte[] blocks, int across, int interval)
    {
        var jpeg = new FlatJpeg();
        var down = blocks.Length / across;
        jpeg.Segment(0xD8);
        jpeg.Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]);
        jpeg.Segment(0xC0, [8, (byte)(down >> 5), (byte)(8 * down), (byte)(across >> 5), (byte)(8 * across), 1, 1, 0x11, 0]);

        // Sizes 0 to 11 in four bits each; the end of a block in one.
        jpeg.Segment(0xC4, [0x00, 0, 0, 0, 12, .. new byte[12], .. Enumerable.Range(0, 12).Select(i => (byte)i)]);
        jpeg.Segment(0xC4, [0x10, 1, .. new byte[15], 0]);
        jpeg.Segment(0xDD, [0, (byte)interval]);
        jpeg.Segment(0xDA, [1, 1, 0x00, 0, 63, 0]);
        var last = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (interval > 0 && i > 0 && i % interval == 0)
            {
                jpeg.Flush();
                jpeg._bytes.AddRange([0xFF, (byte)(0xD0 + (((i / interval) - 1) % 8))]);
                last = 0;
            }

            var level = blocks[i] - 128;
            var difference = level - last;
            last = level;
            var size = 32 - int.LeadingZeroCount(Math.Abs(difference));
            jpeg.Write(size, 4);
            jpeg.Write(difference < 0 ? difference + (1 << size) - 1 : difference, size);
            jpeg.Write(0, 1);
        }

        jpeg.Flush();
        jpeg.Segment(0xD9);
        return [.. jpeg._bytes];
    }

    private void Segment(byte marker, byte[]? data = null)
    {
        _bytes.AddRange([0xFF, marker]);
        if (data is not null)
            _bytes.AddRange([0, (byte)(data.Length + 2), .. data]);
    }

    private void Write(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            _bits = (_bits << 1) | ((value >> i) & 1);
            if (++_count < 8)
                continue;
            _bytes.Add((byte)_bits);
            if ((byte)_bits == 0xFF)
                _bytes.Add(0);
            (_bits, _count) = (0, 0);
        }
    }

    private void Flush()
    {
        while (_count > 0)
            Write(1, 1);
    }
}
