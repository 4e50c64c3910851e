namespace StbImageSharp.Offline;

/// <summary>One scan: units of blocks of several components, or the blocks of one.</summary>
internal sealed class JpegScan
{
    private readonly JpegBits _bits;
    private readonly JpegBlocks _blocks;
    private readonly List<JpegComponent> _components = [];
    private readonly int _restartInterval;
    private readonly bool _progressive;
    private readonly ushort[]?[] _quantization;

    public JpegScan(
        byte[] bytes, int at, ReadOnlySpan<byte> head, JpegComponent[] frame, HuffmanTable?[] tables, int restartInterval, bool progressive, ushort[]?[] quantization)
    {
        if (head.Length < 1 || head[0] is 0 or > 4 || head.Length != 4 + (2 * head[0]))
            throw new InvalidOperationException("bad SOS");
        var (first, last, high, low) = (head[^3], head[^2], head[^1] >> 4, head[^1] & 15);
        if (!progressive)
            (first, last, high, low) = (0, 63, 0, 0);
        if (first > last || last > 63 || high > 13 || low > 13 || (progressive && ((first == 0 && last > 0) || (first > 0 && head[0] > 1))))
            throw new InvalidOperationException("bad SOS");

        for (var i = 0; i < head[0]; i++)
        {
            var (id, table) = (head[1 + (2 * i)], head[2 + (2 * i)]);
            var component = Array.Find(frame, c => c.Id == id);
            if (component is null || _components.Contains(component) || (table >> 4) > 3 || (table & 15) > 3)
                throw new InvalidOperationException("bad SOS component count");
            (component.Dc, component.Ac, component.LastDc) = (tables[table >> 4], tables[4 + (table & 15)], 0);
            if ((first == 0 && high == 0 && component.Dc is null) || (last > 0 && component.Ac is null))
                throw new InvalidOperationException("bad DC huff");
            _components.Add(component);
        }

        _bits = new JpegBits(bytes, at);
        _blocks = new JpegBlocks(_bits, first, last, high, low);
        (_restartInterval, _progressive, _quantization) = (restartInterval, progressive, quantization);
    }

    /// <returns>Where the scan ends.</returns>
    public int Read()
    {
        var alone = _components.Count == 1;
        var lead = _components[0];
        var (across, down) = alone
            ? (lead.BlocksAcross, lead.BlocksDown)
            : (lead.Stride / 8 / lead.H, lead.Plane.Length / lead.Stride / 8 / lead.V);
        Span<short> scratch = stackalloc short[64];
        var left = _restartInterval;
        for (var unit = 0; unit < across * down; unit++)
        {
            foreach (var c in _components)
            {
                var (wide, high) = alone ? (1, 1) : (c.H, c.V);
                for (var i = 0; i < wide * high; i++)
                    Block(c, (unit % across * wide) + (i % wide), (unit / across * high) + (i / wide), scratch);
            }

            if (_restartInterval == 0 || --left > 0)
                continue;
            left = _restartInterval;
            if (unit + 1 < across * down && !Restart())
                break;
        }

        return _bits.At;
    }

    private void Block(JpegComponent component, int x, int y, Span<short> scratch)
    {
        if (_progressive)
        {
            _blocks.Part(component, component.Block(x, y));
            return;
        }

        scratch.Clear();
        _blocks.Whole(component, scratch);
        var table = _quantization[component.Table] ?? throw new InvalidOperationException("bad DQT table");
        InverseTransform.Run(scratch, table, component.Plane.AsSpan((8 * y * component.Stride) + (8 * x)), component.Stride);
    }

    private bool Restart()
    {
        _blocks.Restart();
        foreach (var component in _components)
            component.LastDc = 0;
        return _bits.Restart();
    }
}
