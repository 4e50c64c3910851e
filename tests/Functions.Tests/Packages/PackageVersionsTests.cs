using System.Xml.Linq;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>
/// Versions are pinned for the whole graph, so none may be below what a package on the way asks for: the restore would fail
/// where there is a feed, and nothing here would tell.
/// </summary>
public sealed class PackageVersionsTests
{
    private static readonly Dictionary<string, Version> Named = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Where(p => (string?)p.Attribute("Condition") != "'$(OfflinePackages)' == 'true'")
        .ToDictionary(p => (string)p.Attribute("Include")!, p => Version.Parse((string)p.Attribute("Version")!));

    /// <summary>The package that asks, at the version it was read at; what it asks for; at least.</summary>
    public static TheoryData<string, string, string, string> Floors => new()
    {
        { "Azure.Identity", "1.21.0", "Azure.Core", "1.53.0" },
        { "Azure.Storage.Blobs", "12.29.2", "Azure.Core", "1.55.0" },
        { "Microsoft.Azure.Functions.Worker", "2.52.0", "Azure.Core", "1.44.1" },
        { "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore", "2.1.1", "Microsoft.Azure.Functions.Worker", "2.1.0" },
        { "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs", "6.8.2", "Azure.Storage.Blobs", "12.23.0" },
        { "Microsoft.Azure.Functions.Worker.Extensions.DurableTask", "1.19.1", "Microsoft.Azure.Functions.Worker", "2.51.0" },
        { "Microsoft.Azure.Functions.Worker.Extensions.DurableTask", "1.19.1", "Azure.Storage.Blobs", "12.27.0" },
        { "Microsoft.Azure.Functions.Worker.Extensions.DurableTask", "1.19.1", "Azure.Identity", "1.17.1" },
        { "Microsoft.Azure.Functions.Worker.Extensions.DurableTask", "1.19.1", "Newtonsoft.Json", "13.0.1" },
        { "NJsonSchema", "10.7.2", "Newtonsoft.Json", "9.0.1" },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Nothing_is_pinned_below_what_a_package_asks_for(string package, string readAt, string needed, string least)
    {
        Assert.Equal(Version.Parse(readAt), Named[package]);
        Assert.True(Named[needed] >= Version.Parse(least), $"{package} needs {needed} {least}, {Named[needed]} is named");
    }

    [Fact]
    public void Stand_ins_are_measured_against_the_versions_that_are_named()
    {
        var offline = Path.Combine(Repository.Root, "offline");
        var baselines = Named.Keys.Where(p => File.Exists(Path.Combine(offline, p, "surface.txt"))).ToArray();

        Assert.NotEmpty(baselines);
        Assert.All(baselines, p => Assert.Equal($"# {p} {Named[p]}", File.ReadLines(Path.Combine(offline, p, "surface.txt")).First()));
    }
}
