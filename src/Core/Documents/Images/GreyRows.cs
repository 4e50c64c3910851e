namespace MissionReg.Core.Documents.Images;

/// <summary>Rows of samples, as PDF and TIFF pack them: each row begins at a byte.</summary>
/// <param name="Components">1 grey or 3 red, green, blue.</param>
/// <param name="Bits">Of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ZeroIsWhite">The scale runs the other way.</param>
internal sealed record GreyRows(int Width, int Height, int Components, int Bits, bool ZeroIsWhite)
{
    /// <summary>Each sample of 8 bits is told as what it adds to that of the pixel before (TIFF 6.0 §14).</summary>
    public bool Differenced { get; init; }

    public int RowBytes => ((Width * Components * Bits) + 7) / 8;

    public bool IsKnown => Components is 1 or 3 && (!Differenced || Bits == 8) && Bits is 1 or 2 or 4 or 8 or 16 && PictureCost.IsBearable(Width, Height);

    /// <summary>The picture, white where the rows end before it does or cannot be unpacked.</summary>
    /// <param name="rows">Out of memory: a file that fails must not pass for broken packing.</param>
    public PagePicture.Grey Read(Stream rows)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, byte.MaxValue);
        var row = new byte[RowBytes];
        try
        {
            for (var y = 0; y < Height && rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) == row.Length; y++)
                Line(row, pixels.AsSpan(y * Width, Width));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return new PagePicture.Grey(pixels, Width, Height);
        }

        return new PagePicture.Grey(pixels, Width, Height);
    }

    private void Line(byte[] row, Span<byte> target)
    {
        for (var i = Components; Differenced && i < row.Length; i++)
            row[i] += row[i - Components];

        var turn = ZeroIsWhite ? byte.MaxValue : 0;
        for (var x = 0; x < target.Length; x++)
        {
            var value = Components == 1
                ? Sample(row, x)
                : ((Sample(row, 3 * x) * 77) + (Sample(row, (3 * x) + 1) * 150) + (Sample(row, (3 * x) + 2) * 29)) >> 8;
            target[x] = (byte)(value ^ turn);
        }
    }

    /// <summary>Of 0 to 255.</summary>
    private int Sample(byte[] row, int index) => Bits switch
    {
        8 => row[index],
        16 => row[2 * index],
        _ => ((row[index * Bits / 8] >> (8 - Bits - (index * Bits % 8))) & ((1 << Bits) - 1)) * (255 / ((1 << Bits) - 1)),
    };
}
