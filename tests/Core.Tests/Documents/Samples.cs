namespace MissionReg.Core.Tests.Documents;

/// <summary>The sample scans, found by walking up to the solution.</summary>
internal static class Samples
{
    private static readonly string Root = Path.Combine(SolutionFolder(), "seeds", "samples");

    public static readonly string[] Good =
    [
        "application.pdf", "association-authority.pdf", "association-registration.jpg", "invitation.pdf",
        "materials-list.png", "invitation-late.tiff", "association-authority-late.pdf",
    ];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Root, name));

    /// <summary>A small scan of the tests' own.</summary>
    public static byte[] Scan(string name) => File.ReadAllBytes(Path.Combine(SolutionFolder(), "tests", "Core.Tests", "Documents", "Scans", name));

    private static string SolutionFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MissionReg.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The solution is not above the tests.");
    }
}
