using System.Reflection;
using MissionReg.Azurite;

namespace MissionReg.Offline.Tests.Surface;

/// <summary>
/// Holds every stand-in to <c>offline/&lt;PackageId&gt;/surface.txt</c>: real signatures, copied from the package that its first
/// line names. A stand-in may offer less than its package, never anything else, so what compiles here compiles there.
/// </summary>
public sealed class BaselineTests
{
    public static TheoryData<string> StandIns => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "offline")).Where(d => Directory.GetFiles(d, "*.csproj").Length > 0).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Surface_holds_only_signatures_of_the_real_package(string package)
    {
        var baseline = File.ReadAllLines(Path.Combine(Repository.Root, "offline", package, "surface.txt"));
        Assert.Matches(@"^# \S+ \d+\.\d+\.\d+", baseline[0]);

        var actual = SurfacePrinter.Print(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("PRINT_SURFACE") is { Length: > 0 } folder)
        {
            File.WriteAllLines(Path.Combine(folder, package + ".txt"), actual);
        }

        Assert.Empty(actual.Except(baseline, StringComparer.Ordinal));
    }
}
