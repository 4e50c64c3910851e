using QuestPDF.Typography;

namespace QuestPDF.Drawing;

/// <summary>The fonts of the process. A font is read once and known by the family name that it carries itself.</summary>
public static class FontManager
{
    /// <summary>A TrueType font file; one of the same family, weight and slant takes the earlier one's place.</summary>
    public static void RegisterFont(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        FontCatalogue.Register(TrueTypeFont.Read(copy.ToArray()));
    }
}
