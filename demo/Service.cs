using System.Diagnostics;
using System.Text;

namespace MissionReg.Demo;

/// <summary>The service in a process of its own, on an empty storage that goes with it.</summary>
internal sealed class Service : IAsyncDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process _process;
    private readonly Place _place;

    private Service(Process process, Place place, Uri address, string password)
    {
        (_process, _place) = (process, place);
        (Address, Password) = (address, password);
    }

    public Uri Address { get; }

    /// <summary>Where the scanner drops its files.</summary>
    public Place Intake => _place;

    /// <summary>Of the administrator, and of everybody he makes an account for.</summary>
    public string Password { get; }

    public static async Task BuildAsync()
    {
        Counter.Say("Building the service");
        await RunAsync(null, "", "build", Repository.Functions, "-v", "q", "-nologo");
    }

    /// <param name="storage"><c>embedded</c> or <c>azure</c>.</param>
    public static async Task<Service> StartAsync(string storage)
    {
        var password = Guid.NewGuid().ToString();
        var place = await Place.MakeAsync(storage);
        await RunAsync(place, password, Repository.Program, "--create-admin");
        var process = Start(place, out var address);
        return new Service(process, place, await address, password);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _place.DisposeAsync();
    }

    private static Process Start(Place place, out Task<Uri> listening)
    {
        var start = Dotnet(place, Repository.Program);
        start.Environment["MissionReg__Clock"] = "2026-03-02T09:00:00+05:00";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        var found = new TaskCompletionSource<Uri>();
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            log.AppendLine(line.Data);
            if (line.Data?.StartsWith(Announcement, StringComparison.Ordinal) is true)
            {
                found.TrySetResult(new Uri(line.Data[Announcement.Length..].Trim().TrimEnd('/') + "/"));
            }
        };
        process.Exited += (_, _) => found.TrySetException(new InvalidOperationException($"The service stopped:\n{log}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        listening = found.Task;
        return process;
    }

    private static ProcessStartInfo Dotnet(Place? place, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

        // The service is killed in the end, and whoever is killed leaves its diagnostic pipes in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in place?.Settings ?? [])
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task RunAsync(Place? place, string input, params string[] arguments)
    {
        using var process = Process.Start(Dotnet(place, arguments))!;
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
