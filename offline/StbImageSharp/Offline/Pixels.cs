namespace StbImageSharp.Offline;

/// <param name="Data">Components of a pixel one after the other, row after row.</param>
internal sealed record Pixels(byte[] Data, int Width, int Height, int Components)
{
    public ImageResult As(ColorComponents required)
    {
        var wanted = required == ColorComponents.Default ? Components : (int)required;
        return new ImageResult
        {
            Width = Width,
            Height = Height,
            Data = wanted == Components ? Data : Converted(wanted),
        };
    }

    public static byte Luminance(int red, int green, int blue) => (byte)(((red * 77) + (green * 150) + (blue * 29)) >> 8);

    private byte[] Converted(int wanted)
    {
        var target = Bytes.ForPixels(Width, Height, wanted);
        var grey = Components <= 2;
        for (int from = 0, to = 0; to < target.Length; from += Components, to += wanted)
        {
            var (red, green, blue) = grey ? (Data[from], Data[from], Data[from]) : (Data[from], Data[from + 1], Data[from + 2]);
            var alpha = Components % 2 == 0 ? Data[from + Components - 1] : byte.MaxValue;
            if (wanted >= 3)
                (target[to], target[to + 1], target[to + 2]) = (red, green, blue);
            else
                target[to] = grey ? red : Luminance(red, green, blue);
            if (wanted % 2 == 0)
                target[to + wanted - 1] = alpha;
        }

        return target;
    }
}
