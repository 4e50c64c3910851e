namespace MissionReg.Offline.Tests;

/// <summary>A test that mounts, by programs of the machine: skipped where it may not or they are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootToolFactAttribute : FactAttribute
{
    public RootToolFactAttribute(params string[] tools)
    {
        Skip = ToolFactAttribute.Missing(tools);
        if (Skip is null && Environment.GetEnvironmentVariable("CI") != "true" && !(Environment.IsPrivilegedProcess && File.Exists("/dev/loop-control")))
        {
            Skip = "this process may not mount";
        }
    }
}
