using System.IO.Compression;

namespace QuestPDF.Imaging;

/// <summary>Unpacks the rows of a PNG file and undoes their filters (ISO/IEC 15948, clause 9).</summary>
internal static class PngRows
{
    /// <summary>The samples of all rows, without filter bytes. Damaged or cut data is refused here, before it is in a document.</summary>
    public static byte[] Unpack(PngHeader header, byte[] packed)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return header.IsInterlaced ? PngInterlacing.Unpack(header, inflate) : Read(header, inflate);
    }

    /// <summary>The samples of the next rows, as many and as wide as the header says.</summary>
    public static byte[] Read(PngHeader header, Stream inflate)
    {
        var samples = new byte[checked(header.RowBytes * header.Height)];
        Span<byte> none = new byte[header.RowBytes];
        for (var y = 0; y < header.Height; y++)
        {
            var filter = inflate.ReadByte();
            var row = samples.AsSpan(y * header.RowBytes, header.RowBytes);
            inflate.ReadExactly(row);
            Unfilter(filter, row, y == 0 ? none : samples.AsSpan((y - 1) * header.RowBytes, header.RowBytes), header.PixelBytes);
        }

        return samples;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < row.Length && filter != 0; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
            row[i] += filter switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Closest(left, up, corner),
                _ => throw new InvalidDataException("A row has an unknown filter."),
            };
        }
    }

    /// <summary>The Paeth predictor: the neighbour closest to left + up − corner.</summary>
    private static int Closest(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - corner - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
