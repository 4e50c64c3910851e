using StbImageSharp.Offline;

namespace StbImageSharp;

public struct ImageInfo
{
    public int Width;
    public int Height;
    public ColorComponents ColorComponents;
    public int BitsPerChannel;

    /// <summary>Looks at the header alone. The stream is left at its beginning.</summary>
    /// <returns><c>null</c> when it is no image of a known kind.</returns>
    public static ImageInfo? FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = Bytes.Of(stream);
        stream.Seek(0, SeekOrigin.Begin);
        try
        {
            return PngImage.IsOne(bytes) ? PngHeader.Of(bytes).Info()
                : JpegImage.IsOne(bytes) ? new JpegImage(bytes).Info()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
