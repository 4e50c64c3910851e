using StbImageSharp.Offline;

namespace StbImageSharp;

/// <summary>The pixels of a PNG or JPEG, row after row, a byte a component.</summary>
public class ImageResult
{
    internal ImageResult()
    {
    }

    public int Width { get; set; }

    public int Height { get; set; }

    public byte[] Data { get; set; } = [];

    /// <exception cref="InvalidOperationException">It is no image of a known kind, or broken.</exception>
    public static ImageResult FromMemory(byte[] data, ColorComponents requiredComponents = ColorComponents.Default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return PngImage.IsOne(data) ? PngImage.Read(data).As(requiredComponents)
            : JpegImage.IsOne(data) ? new JpegImage(data).Read(requiredComponents)
            : throw new InvalidOperationException("unknown image type");
    }
}
