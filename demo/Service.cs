using System.Diagnostics;
using System.Text;

namespace MissionReg.Demo;

/// <summary>The service in a process of its own, with an empty data folder that goes with it.</summary>
internal sealed class Service : IAsyncDisposable
{
    private static readonly SemaphoreSlim Building = new(1);
    private static bool _built;

    private readonly Process _process;

    private Service(Process process, Uri address, string data, string password)
    {
        _process = process;
        (Address, Data, Password) = (address, data, password);
    }

    public Uri Address { get; }

    public string Data { get; }

    /// <summary>Of the administrator, and of everybody he makes an account for.</summary>
    public string Password { get; }

    public static async Task<Service> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("missionreg-").FullName;
        var password = Guid.NewGuid().ToString();
        await BuildAsync(data);
        await RunAsync(data, password, "run", "--no-build", "--project", Repository.Functions, "--", "--create-admin");
        var process = Start(data, out var address);
        return new Service(process, await address, data, password);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private static async Task BuildAsync(string data)
    {
        await Building.WaitAsync();
        if (!_built)
        {
            Counter.Say("Building the service");
            await RunAsync(data, "", "build", Repository.Functions, "-v", "q", "-nologo");
            _built = true;
        }

        Building.Release();
    }

    private static Process Start(string data, out Task<Uri> listening)
    {
        var start = Dotnet(data, "run", "--no-build", "--project", Repository.Functions);
        start.Environment["MissionReg__Clock"] = "2026-03-02T09:00:00+05:00";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        var found = new TaskCompletionSource<Uri>();
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            log.AppendLine(line.Data);
            if (line.Data?.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
            {
                found.TrySetResult(new Uri(line.Data[at..].Trim().TrimEnd('/') + "/"));
            }
        };
        process.Exited += (_, _) => found.TrySetException(new InvalidOperationException($"The service stopped:\n{log}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        listening = found.Task;
        return process;
    }

    private static ProcessStartInfo Dotnet(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["MissionReg__DataDirectory"] = data;
        return start;
    }

    private static async Task RunAsync(string data, string input, params string[] arguments)
    {
        using var process = Process.Start(Dotnet(data, arguments))!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {arguments[0]} failed:\n{output}");
        }
    }
}
