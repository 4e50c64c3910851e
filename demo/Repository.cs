using System.Runtime.CompilerServices;

namespace MissionReg.Demo;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    public static string Functions { get; } = Path.Combine(Root, "src", "Functions");

    /// <summary>The service itself, once it is built.</summary>
    public static string Program { get; } = Path.Combine(Functions, "bin", "Debug", "net10.0", "MissionReg.Functions.dll");

    public static string Samples { get; } = Path.Combine(Root, "seeds", "samples");

    /// <summary>What the walk was given on paper.</summary>
    public static string Papers { get; } = Directory.CreateDirectory(Path.Combine(Root, "out")).FullName;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
