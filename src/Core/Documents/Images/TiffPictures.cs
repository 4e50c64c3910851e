using System.IO.Compression;

namespace MissionReg.Core.Documents.Images;

/// <summary>The pages of a TIFF that are packed as scanners do: not at all, as Group 4 fax, deflated, as LZW, or as a few JPEGs.</summary>
internal static class TiffPictures
{
    private const int FirstDirectoryAt = 4;
    private const int MostStrips = 20_000;
    private const int MostJpegs = 8;
    private const int MostTableBytes = 64 * 1024;

    public static IEnumerable<PagePicture> Of(ByteWindow window, int pages)
    {
        var numbers = new TiffNumbers(window);
        var at = numbers.UInt32(FirstDirectoryAt) ?? 0;
        for (var page = 0; page < pages && at != 0; page++)
        {
            if (numbers.UInt16(at) is not { } entries)
                yield break;
            var fields = new Dictionary<ushort, TiffField>();
            for (var entry = 0; entry < entries; entry++)
            {
                if (TiffField.Read(numbers, at + 2 + (entry * (long)TiffField.EntrySize)) is not { } field)
                    yield break;
                fields[field.Tag] = field;
            }

            foreach (var picture in Pictures(window, numbers, fields))
                yield return picture;
            at = numbers.UInt32(at + 2 + (entries * (long)TiffField.EntrySize)) ?? 0;
        }
    }

    /// <summary>One; of a page that is cut into several JPEGs each.</summary>
    private static IEnumerable<PagePicture> Pictures(ByteWindow window, TiffNumbers numbers, Dictionary<ushort, TiffField> fields)
    {
        var (width, height) = (One(256, 0), One(257, 0));
        var (photometric, perSample) = (One(262, 0), One(284, 1));
        if (!PictureCost.IsBearable(width, height) || perSample != 1 || photometric is not (0 or 1 or 2 or 6))
            return [];

        var rows = new GreyRows((int)width, (int)height, (int)One(277, 1), (int)One(258, 1), ZeroIsWhite: photometric == 0) { Differenced = One(317, 1) == 2 };
        var rowsPerStrip = (int)Math.Min(height, Math.Max(1, One(278, uint.MaxValue)));
        var strips = Strips(window, numbers, fields).ToArray();
        switch (One(259, 1))
        {
            case 4 when rows is { Components: 1, Bits: 1 }:
                if (One(266, 1) == 2)
                    Array.ForEach(strips, TurnBits);
                return [Joined(rows, strips.Select((s, i) =>
                    CcittPage.Read(s, rows.Width, HeightOf(i), byteAligned: false, inkIsWhite: photometric == 1)))];
            case 1 or 5 or 8 or 32946 when rows.IsKnown && photometric != 6 && One(317, 1) is 1 or 2:
                return [Joined(rows, strips.Select((s, i) => (rows with { Height = HeightOf(i) }).Read(Unpacked(s, One(259, 1)))))];
            case 7 when strips.Length <= MostJpegs:
                return strips.Select(Tabled).Where(PictureCost.IsBearable).Select(whole => new PagePicture.Encoded(whole));
            default:
                return [];
        }

        // The last strip may be shorter; one beyond the page has no lines.
        int HeightOf(int strip) => (int)Math.Clamp(rows.Height - ((long)strip * rowsPerStrip), 0, rowsPerStrip);

        // Tables that several strips share stand apart, as a JPEG without a picture.
        byte[] Tabled(byte[] jpeg)
        {
            if (!fields.TryGetValue(347, out var tables) || tables.Count is < 4 or > MostTableBytes)
                return jpeg;
            var bytes = new byte[tables.Count];
            window.Copy(tables.ValuesAt, bytes);
            return jpeg.Length < 2 ? jpeg : [.. bytes[..^2], .. jpeg[2..]];
        }

        uint One(ushort tag, uint otherwise) => fields.TryGetValue(tag, out var field) ? field.Value(numbers, 0) ?? otherwise : otherwise;
    }

    /// <summary>The strips in their order; a strip may not be longer than the file.</summary>
    private static IEnumerable<byte[]> Strips(ByteWindow window, TiffNumbers numbers, Dictionary<ushort, TiffField> fields)
    {
        if (!fields.TryGetValue(273, out var offsets) || !fields.TryGetValue(279, out var lengths) || offsets.Count != lengths.Count || offsets.Count > MostStrips)
            yield break;
        var left = window.Length;
        for (var i = 0; i < offsets.Count; i++)
        {
            if (offsets.Value(numbers, i) is not { } at || lengths.Value(numbers, i) is not { } length || length > left)
                yield break;
            left -= length;
            var strip = new byte[length];
            window.Copy(at, strip);
            yield return strip;
        }
    }

    private static PagePicture.Grey Joined(GreyRows rows, IEnumerable<PagePicture.Grey> strips)
    {
        var pixels = new byte[rows.Width * rows.Height];
        Array.Fill(pixels, byte.MaxValue);
        var at = 0;
        foreach (var strip in strips.TakeWhile(s => s.Height > 0))
        {
            strip.Pixels.CopyTo(pixels, at);
            at += strip.Pixels.Length;
            if (at >= pixels.Length)
                break;
        }

        return new PagePicture.Grey(pixels, rows.Width, rows.Height);
    }

    private static Stream Unpacked(byte[] strip, uint compression) => compression switch
    {
        1 => new MemoryStream(strip),
        5 => new LzwStream(strip),
        _ => new ZLibStream(new MemoryStream(strip), CompressionMode.Decompress),
    };

    private static void TurnBits(byte[] strip)
    {
        for (var i = 0; i < strip.Length; i++)
            strip[i] = (byte)((strip[i] * 0x0202020202UL & 0x010884422010UL) % 1023);
    }
}
