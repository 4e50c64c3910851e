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

    /// <summary>The errors of a disk: what could not be kept was refused, nothing that was confirmed is missing, and all came to its end.</summary>
    /// <param name="load">A type of the program that works on the disk.</param>
    /// <param name="fails">fsync, write or platter.</param>
    public static async Task MustBearAsync(ITestOutputHelper output, Type load, string fails, int times)
    {
        var said = await RunAsync(output, load, "disk-errors", "--only", fails, "--times", $"{times}");

        for (var time = 1; time <= times; time++)
        {
            Assert.Matches($"{fails} fails, time {time}: [1-9][0-9]* calls refused so far; [1-9][0-9]* acknowledgements, none missing", said);
            Assert.Matches($"{fails} works again, time {time}: .* none missing after a power cut", said);
        }

        Assert.Contains($"{times}000 of {times}000 cases through", said, StringComparison.Ordinal);
    }

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
