namespace QuestPDF.Imaging;

/// <summary>The colour types of ISO/IEC 15948, 11.2.2.</summary>
internal enum PngColor : byte
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    RgbAlpha = 6,
}
