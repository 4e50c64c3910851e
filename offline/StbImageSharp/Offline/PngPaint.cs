namespace StbImageSharp.Offline;

/// <summary>Gives samples their colours: a palette, a colour that counts as transparent, few bits spread over a byte.</summary>
internal sealed class PngPaint(PngHeader header, byte[] palette, byte[] transparent)
{
    private readonly bool _hasKey = header.Colour is 0 or 2 && transparent.Length == 2 * header.Samples;
    private readonly List<int> _clear = [];

    /// <summary>A pixel is transparent when its whole samples are those of the key, be they cut afterwards.</summary>
    public void Note(ReadOnlySpan<int> pixel, int index)
    {
        if (!_hasKey)
            return;
        for (var s = 0; s < pixel.Length; s++)
        {
            if (pixel[s] != ((transparent[2 * s] << 8) | transparent[(2 * s) + 1]))
                return;
        }

        _clear.Add(index);
    }

    public Pixels Finish(byte[] samples)
    {
        if (header.Colour == 3)
            return FromPalette(samples);

        if (header.Depth < 8)
        {
            var spread = 255 / ((1 << header.Depth) - 1);
            for (var i = 0; i < samples.Length; i++)
                samples[i] = (byte)(samples[i] * spread);
        }

        var plain = new Pixels(samples, header.Width, header.Height, header.Samples);
        if (!_hasKey)
            return plain;

        var keyed = new Pixels(plain.As((ColorComponents)(header.Samples + 1)).Data, header.Width, header.Height, header.Samples + 1);
        foreach (var index in _clear)
            keyed.Data[((index + 1) * keyed.Components) - 1] = 0;
        return keyed;
    }

    private Pixels FromPalette(byte[] indices)
    {
        var components = transparent.Length > 0 ? 4 : 3;
        var colours = Bytes.ForPixels(header.Width, header.Height, components);
        for (int i = 0, to = 0; i < indices.Length; i++, to += components)
        {
            // An index beyond the palette is black.
            var entry = 3 * indices[i];
            if (entry < palette.Length)
                palette.AsSpan(entry, 3).CopyTo(colours.AsSpan(to));
            if (components == 4)
                colours[to + 3] = indices[i] < transparent.Length ? transparent[indices[i]] : byte.MaxValue;
        }

        return new Pixels(colours, header.Width, header.Height, components);
    }
}
