using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>The fonts of the papers, and one of another family.</summary>
public sealed class RegisteredFonts
{
    public RegisteredFonts()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        foreach (var file in Files)
        {
            using var stream = File.OpenRead(file);
            FontManager.RegisterFont(stream);
        }
    }

    public static IEnumerable<string> Files =>
        new[] { "src/Functions/Fonts", "tests/Offline.Tests/QuestPdf/Fonts" }.SelectMany(f => Directory.GetFiles(Path.Combine(Root, f), "*.ttf").Order(StringComparer.Ordinal));

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("MissionReg.sln");
            }

            return folder.FullName;
        }
    }

    public static byte[] Bytes(string name) => File.ReadAllBytes(Files.Single(f => Path.GetFileName(f) == name));
}
