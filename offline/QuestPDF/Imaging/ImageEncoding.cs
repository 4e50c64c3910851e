namespace QuestPDF.Imaging;

internal enum ImageEncoding
{
    /// <summary>Samples in rows, each row beginning at a byte.</summary>
    Plain,

    /// <summary>The compressed, filtered rows of a PNG file as they are: PDF knows the same format.</summary>
    PngRows,

    /// <summary>A whole JPEG file.</summary>
    Jpeg,
}
