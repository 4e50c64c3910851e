namespace MissionReg.Functions.Tests.Startup;

/// <summary>A fact about folders that Linux alone has.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "there is no such folder";
}
