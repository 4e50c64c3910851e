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

    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>Once in a process, before the first paper.</summary>
    public static void Load() => _ = Registered.Value;

    private static bool Register()
    {
        Settings.License = LicenseType.Community;
        Settings.UseEnvironmentFonts = false;

        // A name may hold a character that no font has; it is printed as an empty box and the case goes on.
        Settings.CheckIfAllTextGlyphsAreAvailable = false;
        var assembly = typeof(PaperFonts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".ttf", StringComparison.Ordinal)))
        {
            using var font = assembly.GetManifestResourceStream(name)!;
            FontManager.RegisterFont(font);
        }

        return true;
    }
}
