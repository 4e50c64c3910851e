using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>
/// Runs a script of tests/Durability. All that it mounts and starts is in namespaces of its own, which end when it is killed.
/// </summary>
internal static class PowerCutScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);

    /// <param name="load">A type of the program that works on the disk.</param>
    /// <returns>What it said, when it found everything as it should be.</returns>
    public static async Task<string> RunAsync(ITestOutputHelper output, Type load, string script, params string[] arguments)
    {
        var program = load.Assembly.Location;
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
