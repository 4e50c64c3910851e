namespace MissionReg.Azurite;

/// <summary>The files of this repository, as they are in the working folder.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Text of a file, by its path below the root.</summary>
    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no MissionReg.sln above the program.");
        }

        return folder.FullName;
    }
}
