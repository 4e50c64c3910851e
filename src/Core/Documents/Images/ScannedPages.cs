using MissionReg.Core.Documents.Pdf;

namespace MissionReg.Core.Documents.Images;

/// <summary>
/// The pictures of which the first pages of a scan consist, one by one. Neither one picture nor all together cost more
/// than a bounded amount of work and memory; what would, and what is packed in a way not known here, is left out.
/// </summary>
public static class ScannedPages
{
    /// <param name="content">An inspected document: seekable; left at any position, not disposed.</param>
    /// <param name="pages">How many pages are looked at, from the first.</param>
    public static IEnumerable<PagePicture> Of(Stream content, int pages)
    {
        ArgumentNullException.ThrowIfNull(content);
        var window = new ByteWindow(content);
        return Signature.FormatOf(window) switch
        {
            DocumentFormat.Jpeg or DocumentFormat.Png => Whole(window),
            DocumentFormat.Tiff => TiffPictures.Of(window, pages),
            DocumentFormat.Pdf => PdfPictures.Of(window, pages),
            _ => [],
        };
    }

    private static IEnumerable<PagePicture> Whole(ByteWindow window)
    {
        var bytes = new byte[window.Length];
        if (window.Copy(0, bytes) == bytes.Length && PictureCost.IsBearable(bytes))
            yield return new PagePicture.Encoded(bytes);
    }
}
