namespace MissionReg.Functions.Tests.Infra;

/// <summary>The files of this repository, as they are in the working folder.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static string Infra { get; } = Path.Combine(Root, "infra");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MissionReg.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("There is no MissionReg.sln above the tests.");
        }

        return folder;
    }
}
