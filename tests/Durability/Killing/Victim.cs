using System.Diagnostics;
using System.Globalization;

namespace MissionReg.Durability.Killing;

/// <summary>A process that runs <c>work</c>.</summary>
internal sealed class Victim : IDisposable
{
    /// <summary>Nobody who works says nothing for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

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
        })!;
        _complaint = _process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    private static string Dotnet => Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    /// <summary>Waits until the process has said this; returns at once if it ended without.</summary>
    public async Task HearAsync(string line)
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } said && said != line)
        {
        }
    }

    /// <summary>SIGKILL, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself, as long as this file grows.</summary>
    /// <returns><see langword="null"/> if it did nothing any more.</returns>
    public async Task<EndOfLife?> EndAsync(string growing)
    {
        for (var size = new FileInfo(growing).Length; ;)
        {
            try
            {
                await _process.WaitForExitAsync().WaitAsync(Patience);
                return new(_process.ExitCode, await _complaint);
            }
            catch (TimeoutException) when (new FileInfo(growing).Length is var now && now != size)
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
