using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

public sealed class RegisteredFonts
{
    public RegisteredFonts()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        foreach (var file in Directory.GetFiles(Folder, "*.ttf").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            FontManager.RegisterFont(stream);
        }
    }

    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("MissionReg.sln");
            }

            return Path.Combine(folder.FullName, "src", "Functions", "Fonts");
        }
    }
}
