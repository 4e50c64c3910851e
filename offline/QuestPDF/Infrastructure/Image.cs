using QuestPDF.Imaging;

namespace QuestPDF.Infrastructure;

/// <summary>A picture that was found to be a JPEG or PNG that can be shown.</summary>
public sealed class Image : IDisposable
{
    private Image()
    {
    }

    public static Image FromBinaryData(byte[] imageBytes)
    {
        _ = ImageData.Read(imageBytes);
        return new Image();
    }

    /// <summary>Nothing to release here; the package holds native memory.</summary>
    public void Dispose()
    {
    }
}
