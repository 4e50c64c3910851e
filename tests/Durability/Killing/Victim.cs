using System.Diagnostics;
using System.Globalization;

namespace MissionReg.Durability.Killing;

/// <summary>A process that runs <c>work</c>.</summary>
internal sealed class Victim : IDisposable
{
    /// <summary>The exit code of a process ended by SIGKILL.</summary>
    private const int Killed = 128 + 9;

    /// <summary>Nobody who works says nothing for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whatever it says: one that gets on so slowly does not.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(30);

    private readonly Process _process;
    private readonly Task<string> _complaint;

    /// <param name="plan">What it works on.</param>
    /// <param name="upto">Cases it may take; <see langword="null"/> for all, after which it ends by itself.</param>
    public Victim(KillPlan plan, int? upto)
    {
        string[] all = ["work", "--data", plan.Data, "--acks", plan.Acks, "--seed", Text(plan.Seed), "--count", Text(plan.Count)];
        string[] some = upto is { } limit ? [.. all, "--upto", Text(limit)] : all;
        var program = typeof(Victim).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo(Dotnet, [program, .. some])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // Whoever is killed leaves its diagnostic pipes in the temporary folder.
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
        })!;
        _complaint = _process.StandardError.ReadToEndAsync();
    }

    private static string Dotnet => Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    /// <summary>Waits until the process has said this; returns at once if it ended without.</summary>
    public async Task HearAsync(string line)
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } said && said != line)
        {
        }
    }

    /// <summary>SIGKILL, whatever it is doing.</summary>
    /// <returns>How it had ended by itself before that, if it had.</returns>
    public async Task<EndOfLife?> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return _process.ExitCode == Killed ? null : new(_process.ExitCode, await _complaint);
    }

    /// <summary>Waits until it ends by itself, as long as this file grows.</summary>
    /// <returns><see langword="null"/> if it did nothing any more, or not in half an hour.</returns>
    public async Task<EndOfLife?> EndAsync(string growing)
    {
        using var limit = new CancellationTokenSource(LongestEnd);
        for (var size = new FileInfo(growing).Length; ;)
        {
            try
            {
                await _process.WaitForExitAsync().WaitAsync(Patience);
                return new(_process.ExitCode, await _complaint);
            }
            catch (TimeoutException) when (new FileInfo(growing).Length is var now && now != size && !limit.IsCancellationRequested)
            {
                size = now;
            }
            catch (TimeoutException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
