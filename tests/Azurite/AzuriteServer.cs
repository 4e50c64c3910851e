using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MissionReg.Azurite;

/// <summary>Azurite in a process of its own, on free ports, with nothing reported to anybody.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    public const string Account = "devstoreaccount1";

    /// <summary>The emulator's well-known key, the same on every machine.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<Task<AzuriteServer>> OfThisProcess = new(() => StartAsync(new AzuriteOptions { InMemory = true }));

    private readonly bool ownsFolder;
    private Process process;

    private AzuriteServer(Process process, AzuriteOptions options, bool ownsFolder)
    {
        this.process = process;
        this.ownsFolder = ownsFolder;
        Options = options;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    /// <summary>As it runs: with its ports and its folder.</summary>
    public AzuriteOptions Options { get; }

    public Uri Blobs => Address(Options.BlobPort);

    public Uri Queues => Address(Options.QueuePort);

    public Uri Tables => Address(Options.TablePort);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol={Scheme};AccountName={Account};AccountKey={Key};BlobEndpoint={Blobs};QueueEndpoint={Queues};TableEndpoint={Tables};";

    private string Scheme => Options.Https is null ? "http" : "https";

    /// <summary>The one that all tests of this process share; each takes names of its own in it.</summary>
    public static Task<AzuriteServer> SharedAsync() => OfThisProcess.Value;

    public static async Task<AzuriteServer> StartAsync(AzuriteOptions? options = null)
    {
        await AzuritePackage.InstallAsync();
        var wanted = options ?? new AzuriteOptions();
        var ownsFolder = wanted.Folder is null && !wanted.InMemory;
        var placed = ownsFolder ? wanted with { Folder = Directory.CreateTempSubdirectory("azurite-").FullName } : wanted;
        var (process, ports) = await LaunchAsync(placed);
        return new AzuriteServer(
            process, placed with { BlobPort = ports["Blob"], QueuePort = ports["Queue"], TablePort = ports["Table"] }, ownsFolder);
    }

    /// <summary>Asks it to stop, as an operator would: requests under way are broken off, what it answered is on disk.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, at the same addresses and on the same data.</summary>
    public async Task RestartAsync() => (process, _) = Options.InMemory
        ? throw new InvalidOperationException("What was kept in memory has gone.")
        : await LaunchAsync(Options);

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (ownsFolder)
        {
            Directory.Delete(Options.Folder!, recursive: true);
        }
    }

    private static async Task<(Process Process, Dictionary<string, int> Ports)> LaunchAsync(AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node", Arguments(options)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("NODE_OPTIONS");
        var process = Process.Start(start)!;
        var ports = new Dictionary<string, int>();
        var said = "";
        while (ports.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"Azurite stopped: {said}{await process.StandardError.ReadToEndAsync()}");
            said += line + "\n";
            if (Listening().Match(line) is { Success: true } match)
            {
                ports[match.Groups[1].Value] = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
            }
        }

        // A full pipe would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return (process, ports);
    }

    private static string[] Arguments(AzuriteOptions options) =>
    [
        "--require", AzuritePackage.LeaveWithParent,
        AzuritePackage.Program,
        .. options.InMemory ? (string[])["--inMemoryPersistence"] : ["--location", options.Folder!],
        "--disableTelemetry",
        "--silent",
        "--blobHost", "127.0.0.1", "--blobPort", Port(options.BlobPort),
        "--queueHost", "127.0.0.1", "--queuePort", Port(options.QueuePort),
        "--tableHost", "127.0.0.1", "--tablePort", Port(options.TablePort),
        .. options.Https is var (certificate, key) ? (string[])["--oauth", "basic", "--cert", certificate, "--key", key] : [],
    ];

    private static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has gone.
        }
    }

    private Uri Address(int port) => new($"{Scheme}://127.0.0.1:{Port(port)}/{Account}");

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at https?://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
