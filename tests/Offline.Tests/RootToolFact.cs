namespace MissionReg.Offline.Tests;

/// <summary>A test that mounts, by programs of the machine: skipped where it may not or they are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootToolFactAttribute : FactAttribute
{
    public RootToolFactAttribute(params string[] tools)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Array.Find(tools, tool => !Array.Exists(folders, f => File.Exists(Path.Combine(f, tool)))) is { } missing)
        {
            Skip = missing + " is not installed";
        }
        else if (!Environment.IsPrivilegedProcess || !File.Exists("/dev/loop-control"))
        {
            Skip = "this process may not mount";
        }
    }
}
