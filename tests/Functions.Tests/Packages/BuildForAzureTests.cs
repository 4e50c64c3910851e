using System.Text.Json;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>The one switch between the stand-ins and the real packages, as the build itself reads it.</summary>
public sealed class BuildForAzureTests
{
    private const string Functions = "src/Functions/Functions.csproj";
    private static readonly string[] Wanted = ["-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:Compile", "-getItem:PackageVersion"];

    [Fact]
    public async Task Build_for_azure_knows_no_stand_in_and_names_every_package_with_its_version()
    {
        var items = await BuildFiles.EvaluateAsync(Functions, ["-p:OfflinePackages=false", .. Wanted]);

        Assert.Equal(["../Core/Core.csproj"], Names(items, "ProjectReference"));
        Assert.Contains("Application.Telemetry.cs", Names(items, "Compile"));
        Assert.Contains("Microsoft.Azure.Functions.Worker.OpenTelemetry", Names(items, "PackageReference"));
        Assert.Subset(Names(items, "PackageVersion").ToHashSet(), Names(items, "PackageReference").ToHashSet());
    }

    [Fact]
    public async Task Build_for_the_scheduler_adds_its_package_alone()
    {
        var plain = Names(await BuildFiles.EvaluateAsync(Functions, ["-p:OfflinePackages=false", .. Wanted]), "PackageReference");
        var scheduler = Names(await BuildFiles.EvaluateAsync(Functions, ["-p:OfflinePackages=false", "-p:DurableTaskScheduler=true", .. Wanted]), "PackageReference");

        Assert.Equal(["Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged"], scheduler.Except(plain));
    }

    [Fact]
    public async Task Build_on_the_stand_ins_asks_no_feed_for_what_azure_alone_needs()
    {
        var items = await BuildFiles.EvaluateAsync(Functions, Wanted);

        var offline = Names(items, "ProjectReference").Where(p => p.Contains("/offline/", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p)!);
        Assert.Equal(
            Names(items, "PackageReference").Where(p => File.Exists(Path.Combine(Repository.Root, "offline", p, p + ".csproj"))).Order(StringComparer.Ordinal),
            offline.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Names(items, "PackageReference"), p => p.Contains("OpenTelemetry", StringComparison.Ordinal));
        Assert.DoesNotContain("Application.Telemetry.cs", Names(items, "Compile"));
    }

    private static string[] Names(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
}
