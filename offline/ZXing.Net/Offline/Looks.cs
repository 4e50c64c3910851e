namespace ZXing.Offline;

/// <summary>Different ways to tell ink from paper, the ones that mostly do first.</summary>
internal static class Looks
{
    /// <summary>More pixels than this add work and no detail: a page at 300 dots per inch has fewer.</summary>
    private const int MostPixels = 12_000_000;

    public static IEnumerable<InkMap> At(GreyImage image, bool tryHarder)
    {
        while ((long)image.Width * image.Height > MostPixels)
            image = image.Halved();
        if (image.Width == 0 || image.Height == 0)
            yield break;

        yield return Threshold.Local(image, Reach(image, 14));
        var half = image.Halved();
        if (half.Width == 0 || half.Height == 0)
            yield break;
        yield return Threshold.Local(half, Reach(half, 14));
        if (!tryHarder)
            yield break;

        yield return Threshold.Global(image);
        yield return Threshold.Local(half, Reach(half, 40));
        var quarter = half.Halved();
        if (quarter.Width > 0 && quarter.Height > 0)
            yield return Threshold.Local(quarter, Reach(quarter, 14));
    }

    private static int Reach(GreyImage image, int parts) => Math.Max(12, Math.Max(image.Width, image.Height) / parts);
}
