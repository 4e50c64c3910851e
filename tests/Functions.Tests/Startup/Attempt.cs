using System.Diagnostics;

namespace MissionReg.Functions.Tests.Startup;

/// <summary>The program as somebody starts it by mistake, in a folder of its own, until it ends.</summary>
internal sealed record Attempt(int ExitCode, string Said)
{
    /// <summary>Stands wherever a secret may stand; nothing may repeat it.</summary>
    public const string Secret = "bm90aGluZyB0byBiZSB0b2xk";

    /// <param name="folder">Where it is started; its data lie below.</param>
    public static async Task<Attempt> InAsync(string folder, string[] arguments, params (string Setting, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll"), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var (setting, value) in (IEnumerable<(string, string)>)[("Urls", "http://127.0.0.1:0"), .. settings])
        {
            start.Environment[setting] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        return new Attempt(process.ExitCode, string.Concat(await said));
    }

    public void Is(int exitCode) => Assert.True(ExitCode == exitCode, Said);

    /// <summary>A sentence, a code that says no, and nothing that only its makers understand.</summary>
    public void Tells(string sentence, int exitCode = 1)
    {
        Assert.Contains(sentence, Said, StringComparison.Ordinal);
        Assert.Equal(exitCode, ExitCode);
        Assert.DoesNotContain("   at ", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Said, StringComparison.Ordinal);
    }
}
