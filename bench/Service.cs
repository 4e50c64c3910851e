using System.Diagnostics;

namespace MissionReg.Bench;

/// <summary>The application as a process of its own, on a data folder of its own and the system's clock.</summary>
internal sealed class Service : IDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process process;

    private Service(Process process, HttpClient http)
    {
        this.process = process;
        Http = http;
    }

    public HttpClient Http { get; }

    /// <summary>Processor time used so far, over all processors.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Completes with the first healthy answer.</summary>
    public static async Task<Service> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll")])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["MissionReg__DataDirectory"] = data;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var listening = new TaskCompletionSource<Uri>();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Announcement, StringComparison.Ordinal) is true)
            {
                listening.TrySetResult(new Uri(line.Data[Announcement.Length..].Trim() + "/"));
            }
        };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The service ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        var http = new HttpClient { BaseAddress = await listening.Task, Timeout = TimeSpan.FromMinutes(5) };
        using var healthy = await http.GetAsync("api/health");
        healthy.EnsureSuccessStatusCode();
        return new Service(process, http);
    }

    public void Dispose()
    {
        Http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
