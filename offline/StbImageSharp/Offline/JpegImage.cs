namespace StbImageSharp.Offline;

/// <summary>Reads JPEG (ITU-T T.81) of 8 bits with Huffman codes, sequential or progressive, of one or three components.</summary>
internal sealed class JpegImage(byte[] bytes)
{
    private readonly ushort[]?[] _quantization = new ushort[]?[4];
    private readonly HuffmanTable?[] _tables = new HuffmanTable?[8];
    private JpegComponent[] _components = [];
    private int _width;
    private int _height;
    private int _restartInterval;
    private bool _progressive;
    private bool _jfif;
    private int _adobeTransform = -1;

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]);

    public ImageResult Read(ColorComponents required)
    {
        Walk();
        if (_components.Length == 0)
            throw new InvalidOperationException("no SOF");
        if (_progressive)
            Transform();

        var isRgb = _components is [{ Id: 'R' }, { Id: 'G' }, { Id: 'B' }] || (_adobeTransform == 0 && !_jfif);
        var onlyFirst = _components.Length == 1 || (!isRgb && required is ColorComponents.Grey or ColorComponents.GreyAlpha);
        return new JpegColours(_width, _height, _components).Join(onlyFirst, isRgb).As(required);
    }

    private void Walk()
    {
        for (var at = 2; NextMarker(ref at) is { } marker && marker != 0xD9;)
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;
            var length = at + 1 < bytes.Length ? (bytes[at] << 8) | bytes[at + 1] : 0;
            if (length < 2 || at + length > bytes.Length)
                throw new InvalidOperationException("bad segment");
            var segment = bytes.AsSpan(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    Frame(segment, marker == 0xC2);
                    break;
                case 0xC4:
                    Huffman(segment);
                    break;
                case >= 0xC3 and <= 0xCF:
                    throw new InvalidOperationException("unsupported");
                case 0xDA:
                    at = new JpegScan(bytes, at, segment, _components, _tables, _restartInterval, _progressive, _quantization).Read();
                    break;
                case 0xDB:
                    Quantization(segment);
                    break;
                case 0xDD:
                    _restartInterval = segment.Length == 2 ? (segment[0] << 8) | segment[1] : throw new InvalidOperationException("bad DRI len");
                    break;
                case 0xE0:
                    _jfif |= segment.StartsWith("JFIF\0"u8);
                    break;
                case 0xEE when segment.Length >= 12 && segment.StartsWith("Adobe\0"u8):
                    _adobeTransform = segment[11];
                    break;
            }
        }
    }

    /// <summary>Bytes that are no marker are stepped over, as after a scan that was cut.</summary>
    private int? NextMarker(ref int at)
    {
        while (at + 1 < bytes.Length)
        {
            if (bytes[at++] != 0xFF)
                continue;
            while (at < bytes.Length && bytes[at] == 0xFF)
                at++;
            if (at < bytes.Length && bytes[at] != 0)
                return bytes[at++];
        }

        return null;
    }

    private void Frame(ReadOnlySpan<byte> s, bool progressive)
    {
        if (_components.Length > 0 || s.Length < 6 || s.Length != 6 + (3 * s[5]))
            throw new InvalidOperationException("bad SOF len");
        if (s[0] != 8)
            throw new InvalidOperationException("only 8-bit");
        (_height, _width) = ((s[1] << 8) | s[2], (s[3] << 8) | s[4]);
        if (_height == 0 || _width == 0)
            throw new InvalidOperationException(_height == 0 ? "no header height" : "0 width");
        if (s[5] is not (1 or 3))
            throw new InvalidOperationException("bad component count");

        _progressive = progressive;
        _components = new JpegComponent[s[5]];
        for (var i = 0; i < _components.Length; i++)
        {
            var (h, v, table) = (s[7 + (3 * i)] >> 4, s[7 + (3 * i)] & 15, s[8 + (3 * i)]);
            if (h is 0 or > 4 || v is 0 or > 4 || table > 3)
                throw new InvalidOperationException("bad H");
            _components[i] = new JpegComponent(s[6 + (3 * i)], h, v, table);
        }

        var (mostH, mostV) = (_components.Max(c => c.H), _components.Max(c => c.V));
        foreach (var component in _components)
            component.Lay(_width, _height, mostH, mostV, progressive);
    }

    private void Huffman(ReadOnlySpan<byte> s)
    {
        while (s.Length > 0)
        {
            var count = 0;
            foreach (var c in s.Length >= 17 ? s[1..17] : [])
                count += c;
            if (count > 256 || s.Length < 17 + count || s[0] is not (<= 3 or (>= 16 and <= 19)))
                throw new InvalidOperationException("bad DHT header");
            _tables[((s[0] >> 4) * 4) + (s[0] & 3)] = new HuffmanTable(s[1..17], s.Slice(17, count));
            s = s[(17 + count)..];
        }
    }

    private void Quantization(ReadOnlySpan<byte> s)
    {
        while (s.Length > 0)
        {
            var wide = s[0] >> 4;
            var length = 1 + (64 * (wide + 1));
            if (wide > 1 || (s[0] & 15) > 3 || s.Length < length)
                throw new InvalidOperationException("bad DQT type");
            var table = _quantization[s[0] & 15] = new ushort[64];
            for (var i = 0; i < 64; i++)
                table[JpegBlocks.Zigzag[i]] = wide == 1 ? (ushort)((s[1 + (2 * i)] << 8) | s[2 + (2 * i)]) : s[1 + i];
            s = s[length..];
        }
    }

    private void Transform()
    {
        foreach (var component in _components)
        {
            var table = _quantization[component.Table] ?? throw new InvalidOperationException("bad DQT table");
            for (var y = 0; y < component.BlocksDown; y++)
            {
                for (var x = 0; x < component.BlocksAcross; x++)
                    InverseTransform.Run(component.Block(x, y), table, component.Plane.AsSpan((8 * y * component.Stride) + (8 * x)), component.Stride);
            }
        }
    }
}
