using System.Diagnostics;
using System.Text;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>The real application as a process of its own, as an operator starts it, on a simulated clock.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The service ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Completes when the service takes requests.</summary>
    public Task<Uri> Listening => listening.Task;

    /// <summary>All that the process has printed.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public static ServiceProcess Start(string data) => new(Order(data));

    /// <summary>The way an operator makes the first account.</summary>
    public static async Task CreateAdministratorAsync(string data, string password)
    {
        var order = Order(data, "--create-admin");
        order.RedirectStandardInput = true;
        using var service = new ServiceProcess(order);
        await service.process.StandardInput.WriteLineAsync(password);
        service.process.StandardInput.Close();
        await service.process.WaitForExitAsync();
        Assert.True(service.process.ExitCode == 0, service.Log);
    }

    /// <summary>SIGKILL: the process learns nothing of it and tidies nothing up.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        _ = listening.Task.Exception;
        process.Dispose();
    }

    private static ProcessStartInfo Order(string data, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["MissionReg__DataDirectory"] = data;
        start.Environment["MissionReg__Clock"] = "2026-03-02T09:00:00+05:00";
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // Whoever is killed leaves its diagnostic pipes in the temporary folder.
        start.Environment["Urls"] = "http://127.0.0.1:0";
        return start;
    }

    private void Note(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        if (line?.StartsWith(Announcement, StringComparison.Ordinal) is true)
        {
            listening.TrySetResult(new Uri(line[Announcement.Length..].Trim() + "/"));
        }
    }
}
