using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Infra;

internal static class InfraFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "infra");
}
