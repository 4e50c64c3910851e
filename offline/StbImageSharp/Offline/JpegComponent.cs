namespace StbImageSharp.Offline;

/// <summary>One of the planes of a JPEG.</summary>
internal sealed class JpegComponent(int id, int h, int v, int table)
{
    public int Id => id;

    /// <summary>Blocks across and down in each unit of the picture.</summary>
    public int H => h;

    public int V => v;

    public int Table => table;

    /// <summary>Blocks that the plane really has; the rest fill up the last units.</summary>
    public int BlocksAcross { get; private set; }

    public int BlocksDown { get; private set; }

    public int Stride { get; private set; }

    public byte[] Plane { get; private set; } = [];

    /// <summary>64 for every block, in natural order; only of a progressive image.</summary>
    public short[] Coefficients { get; private set; } = [];

    public int LastDc { get; set; }

    public HuffmanTable? Dc { get; set; }

    public HuffmanTable? Ac { get; set; }

    public void Lay(int width, int height, int mostH, int mostV, bool progressive)
    {
        (BlocksAcross, BlocksDown) = (Parts(Parts(width * h, mostH), 8), Parts(Parts(height * v, mostV), 8));
        var (across, down) = (Parts(width, 8 * mostH) * h, Parts(height, 8 * mostV) * v);
        Stride = 8 * across;
        Plane = Bytes.ForPixels(Stride, 8 * down, 1);
        Coefficients = progressive ? new short[64 * across * down] : [];
    }

    public Span<short> Block(int x, int y) => Coefficients.AsSpan(64 * ((y * (Stride / 8)) + x), 64);

    private static int Parts(int length, int part) => (length + part - 1) / part;
}
