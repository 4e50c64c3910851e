namespace MissionReg.Offline.Tests;

/// <summary>A test that needs a program of the machine: skipped where it is missing, except in CI, which must have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        Skip = Missing(tool);
    }

    /// <returns>Why a test that needs these is skipped, if it is.</returns>
    internal static string? Missing(params string[] tools)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Environment.GetEnvironmentVariable("CI") != "true"
            && Array.Find(tools, tool => !Array.Exists(folders, f => File.Exists(Path.Combine(f, tool)))) is { } missing
                ? missing + " is not installed"
                : null;
    }
}
