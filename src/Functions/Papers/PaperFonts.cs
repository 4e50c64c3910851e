using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>
/// The typeface of the papers. It comes with the application, and the machine's own fonts are left alone: the same case must
/// look the same on every machine, in Kazakh letters that many fonts lack.
/// </summary>
internal static class PaperFonts
{
    public const string Family = "PT Serif";

    private static readonly Lazy<FontCoverage> Registered = new(Register);

    /// <summary>What every one of these fonts has a glyph for, so that a text may be set in any of them.</summary>
    public static FontCoverage Coverage => Registered.Value;

    /// <summary>Once in a process, before the first paper.</summary>
    public static void Load() => _ = Registered.Value;

    private static FontCoverage Register()
    {
        Settings.License = LicenseType.Community;
        Settings.UseEnvironmentFonts = false;

        // Of a value only what the fonts have reaches the page (PrintableText); in our own words a missing letter is seen at once.
        Settings.CheckIfAllTextGlyphsAreAvailable = false;
        var assembly = typeof(PaperFonts).Assembly;
        var coverages = new List<FontCoverage>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".ttf", StringComparison.Ordinal)))
        {
            using var font = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[font.Length];
            font.ReadExactly(bytes);
            coverages.Add(FontCoverage.Of(bytes));
            FontManager.RegisterFont(new MemoryStream(bytes));
        }

        return FontCoverage.Common(coverages);
    }
}
