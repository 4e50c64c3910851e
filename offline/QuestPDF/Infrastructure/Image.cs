using QuestPDF.Imaging;

namespace QuestPDF.Infrastructure;

/// <summary>A JPEG or PNG picture; one instance used in many places is written to a document once.</summary>
public sealed class Image : IDisposable
{
    private Image(ImageData data)
    {
        Data = data;
        Size = new ImageSize(data.Width, data.Height);
    }

    public ImageSize Size { get; }

    internal ImageData Data { get; }

    public static Image FromBinaryData(byte[] imageBytes) => new(ImageData.Read(imageBytes));

    public static Image FromStream(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return FromBinaryData(copy.ToArray());
    }

    /// <summary>Nothing to release here; the package holds native memory.</summary>
    public void Dispose()
    {
    }
}
