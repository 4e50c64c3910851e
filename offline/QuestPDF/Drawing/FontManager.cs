using System.Reflection;
using QuestPDF.Typography;

namespace QuestPDF.Drawing;

/// <summary>The fonts of the process. A font is read once and known by the family name that it carries itself.</summary>
public static class FontManager
{
    /// <summary>A TrueType font file; one of the same family, weight and slant takes the earlier one's place.</summary>
    public static void RegisterFont(Stream stream) => FontCatalogue.Register(Read(stream));

    /// <summary>As <see cref="RegisterFont"/>, and known by <paramref name="fontName"/> as well.</summary>
    public static void RegisterFontWithCustomName(string fontName, Stream stream)
    {
        var font = Read(stream);
        FontCatalogue.Register(font);
        FontCatalogue.Register(font, fontName);
    }

    /// <summary>A font file embedded in the calling assembly.</summary>
    public static void RegisterFontFromEmbeddedResource(string pathName)
    {
        using var stream = Assembly.GetCallingAssembly().GetManifestResourceStream(pathName)
            ?? throw new ArgumentException($"There is no embedded resource '{pathName}' to read a font from.", nameof(pathName));
        RegisterFont(stream);
    }

    private static TrueTypeFont Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return TrueTypeFont.Read(copy.ToArray());
    }
}
