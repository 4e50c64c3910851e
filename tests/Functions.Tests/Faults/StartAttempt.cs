using System.Diagnostics;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>The service as a process of its own, started by an operator on a storage that cannot be used.</summary>
internal sealed record StartAttempt(int ExitCode, string Errors)
{
    public static async Task<StartAttempt> WithAsync(params (string Setting, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("missionreg-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["MissionReg__DataDirectory"] = folder.FullName;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (setting, value) in settings)
        {
            start.Environment[setting] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return new StartAttempt(process.ExitCode, said[1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
