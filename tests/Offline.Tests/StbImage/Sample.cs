namespace MissionReg.Offline.Tests.StbImage;

/// <summary>One picture in many formats: colours that change evenly from pixel to pixel.</summary>
internal static class Sample
{
    public const int Width = 37;
    public const int Height = 21;

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream("StbImage." + name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static (int Red, int Green, int Blue) Colour(int x, int y) => (x * 6, y * 11, (x + y) * 4);

    public static double Grey(int x, int y) => Colour(x, y) is var (r, g, b) ? (0.2127 * r) + (0.7152 * g) + (0.0722 * b) : 0;

    public static double GreyOfJpeg(int x, int y) => Colour(x, y) is var (r, g, b) ? (0.299 * r) + (0.587 * g) + (0.114 * b) : 0;

    public static IEnumerable<(int X, int Y, int Index)> Places() =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        select (x, y, (y * Width) + x);
}
