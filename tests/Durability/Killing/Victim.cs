using System.Diagnostics;
using System.Globalization;

namespace MissionReg.Durability.Killing;

/// <summary>A process that runs <c>work</c>.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;

    /// <param name="plan">What it works on.</param>
    /// <param name="upto">Cases it may take; <see langword="null"/> for all, after which it ends by itself.</param>
    public Victim(KillPlan plan, int? upto)
    {
        string[] all = ["work", "--data", plan.Data, "--acks", plan.Acks, "--seed", Text(plan.Seed), "--count", Text(plan.Count)];
        string[] some = upto is { } limit ? [.. all, "--upto", Text(limit)] : all;
        var program = typeof(Victim).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo(Dotnet, [program, .. some])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static string Dotnet => Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    public bool HasEnded => _process.HasExited;

    /// <summary>Waits until the process has said this; returns at once if it ended without.</summary>
    public async Task HearAsync(string line)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } said && said != line)
        {
        }
    }

    /// <summary>SIGKILL, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <returns>How it ended by itself: its code and what it complained of.</returns>
    public async Task<(int Code, string Complaint)> EndAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        var complaint = _process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return (-1, $"did not end within {patience}");
        }

        return (_process.ExitCode, await complaint);
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
