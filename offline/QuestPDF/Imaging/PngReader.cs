using System.Buffers.Binary;

namespace QuestPDF.Imaging;

/// <summary>
/// Reads a PNG file (ISO/IEC 15948). Pictures without transparency keep their compressed rows where these are in order;
/// transparency is taken apart from colour, as PDF wants it.
/// </summary>
internal static class PngReader
{
    private const int SignatureLength = 8;

    /// <summary>No scan or logo is larger; a small file that claims to be is an attack on memory.</summary>
    private const long MostPixels = 100_000_000;

    public static ImageData Read(byte[] file)
    {
        PngHeader? header = null;
        byte[]? palette = null, transparency = null;
        using var rows = new MemoryStream(file.Length);
        for (var at = SignatureLength; ;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)));
            var data = file.AsSpan(at + 8, length);
            switch (BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 4)))
            {
                case 0x49484452: // IHDR
                    header = PngHeader.Read(data, MostPixels);
                    break;
                case 0x504C5445: // PLTE
                    palette = data.ToArray();
                    break;
                case 0x74524E53: // tRNS
                    transparency = data.ToArray();
                    break;
                case 0x49444154: // IDAT
                    rows.Write(data);
                    break;
                case 0x49454E44: // IEND
                    return Describe(header ?? throw new InvalidDataException("There is no header."), palette, transparency, rows.ToArray());
            }

            at += length + 12;
        }
    }

    private static ImageData Describe(PngHeader header, byte[]? palette, byte[]? transparency, byte[] rows)
    {
        if (header.Color == PngColor.Palette && palette is not { Length: >= 3 and <= 768 })
        {
            throw new InvalidDataException("There is no palette.");
        }

        var samples = PngRows.Unpack(header, rows);
        palette = header.Color == PngColor.Palette ? palette![..(palette.Length / 3 * 3)] : null;
        if (header.HasAlpha || transparency is not null || header.BitDepth == 16)
        {
            var (colors, alpha) = PngPixels.Separate(header, samples, palette, transparency);
            return new ImageData
            {
                Width = header.Width,
                Height = header.Height,
                Components = header.ColorSamples == 1 && palette is null ? 1 : 3,
                Encoding = ImageEncoding.Plain,
                Content = colors,
                Alpha = alpha,
            };
        }

        return new ImageData
        {
            Width = header.Width,
            Height = header.Height,
            Components = header.ColorSamples,
            BitsPerComponent = header.BitDepth,
            Encoding = header.IsInterlaced ? ImageEncoding.Plain : ImageEncoding.PngRows,
            Content = header.IsInterlaced ? samples : rows,
            Palette = palette,
        };
    }
}
