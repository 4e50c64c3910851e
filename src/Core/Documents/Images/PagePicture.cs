namespace MissionReg.Core.Documents.Images;

/// <summary>A picture on a page. A closed union: <see cref="Encoded"/> or <see cref="Grey"/>.</summary>
public abstract record PagePicture
{
    private PagePicture()
    {
    }

    /// <summary>A whole JPEG or PNG, whose decoding costs no more than <see cref="PictureCost"/> allows.</summary>
    public sealed record Encoded(byte[] Bytes) : PagePicture;

    /// <param name="Pixels">A byte each, row after row; 0 is black.</param>
    public sealed record Grey(byte[] Pixels, int Width, int Height) : PagePicture;
}
