namespace StbImageSharp.Offline;

internal static class Bytes
{
    private const int MostPixelBytes = 1 << 30;

    /// <summary>Room for an image, or an exception where it would be more than any page needs.</summary>
    public static byte[] ForPixels(int width, int height, int components) =>
        (long)width * height * components <= MostPixelBytes
            ? new byte[width * height * components]
            : throw new InvalidOperationException("too large");
}
