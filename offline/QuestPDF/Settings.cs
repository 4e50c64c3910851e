using QuestPDF.Infrastructure;

namespace QuestPDF;

/// <summary>Settings of the whole process; set them once, before the first document.</summary>
public static class Settings
{
    /// <summary>Must be set: a document is refused without it, as the package refuses it.</summary>
    public static LicenseType? License { get; set; }

    /// <summary>True: a letter no registered font has is an error. False: it is drawn as the font's empty box.</summary>
    public static bool CheckIfAllTextGlyphsAreAvailable { get; set; } = System.Diagnostics.Debugger.IsAttached;

    /// <summary>Of no effect here: only fonts registered with <see cref="Drawing.FontManager"/> are ever used.</summary>
    public static bool UseEnvironmentFonts { get; set; } = true;
}
