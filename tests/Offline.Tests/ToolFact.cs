namespace MissionReg.Offline.Tests;

/// <summary>A test that needs a program of the machine: skipped where it is missing, except in CI, which must have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Array.Exists(folders, f => File.Exists(Path.Combine(f, tool))))
        {
            Skip = tool + " is not installed";
        }
    }
}
