using System.Diagnostics;
using System.Text;
using MissionReg.Durability.Power;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>
/// Runs a script of tests/Durability. All that it mounts and starts is in namespaces of its own, which end when it is killed.
/// </summary>
internal static class PowerCutScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);

    /// <returns>What it said, when it found everything as it should be.</returns>
    public static async Task<string> RunAsync(ITestOutputHelper output, string script, params string[] arguments)
    {
        var program = typeof(EndureCommand).Assembly.Location;
        string[] all = [Path.Combine(AppContext.BaseDirectory, script), "--program", program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("bash", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new StringBuilder();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said)
            {
                said.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        output.WriteLine(said.ToString());
        Assert.True(process.ExitCode == 0, said.ToString());
        return said.ToString();
    }
}
