using System.Diagnostics;
using System.Text.Json;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>The files the application is built from.</summary>
internal static class BuildFiles
{
    public static JsonDocument Json(params string[] path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine([Repository.Root, .. path])));

    /// <summary>What the build makes of a project's items, without restoring or building anything.</summary>
    public static async Task<JsonElement> EvaluateAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Repository.Root, project), "-nologo", .. arguments]) { RedirectStandardOutput = true };

        // What the process of the tests was told of its own build is not meant for another one.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k == "OfflinePackages").ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("Items").Clone();
    }
}
