using System.Diagnostics;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>The program as an operator starts it, on reference data that it cannot use.</summary>
internal static class ServiceStart
{
    public static async Task<(int ExitCode, string Errors)> RunAsync(string data, string seeds)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["MissionReg__DataDirectory"] = data;
        start.Environment["MissionReg__SeedsDirectory"] = seeds;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("The service went on: " + await output + await errors);
        }

        await output;
        return (process.ExitCode, await errors);
    }
}
