using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Tables of one test, reached through a proxy or past it.</summary>
internal sealed class FaultyTables(string throughProxy, string direct)
{
    /// <summary>Long enough that the emulator, which is slow, answers within; short enough to be waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Prefix { get; } = Any.Name("T");

    public static async Task<FaultyTables> OfAsync(FaultProxy proxy) => new(proxy.ConnectionString, (await AzuriteServer.SharedAsync()).ConnectionString);

    /// <summary>As another process would open them.</summary>
    /// <param name="retries">How often a request is sent again.</param>
    /// <param name="patience">How long an answer is waited for.</param>
    public StorageTables Open(int retries = 0, TimeSpan? patience = null) => Open(throughProxy, retries, patience ?? Patience);

    /// <summary>Over a network of the test's own making.</summary>
    public StorageTables OpenThrough(HttpMessageHandler network, int retries) => Open(direct, retries, Patience, network);

    public StorageTables OpenDirectly() => Open(direct, 0, Patience);

    /// <summary>One of the tables, to be looked into or torn.</summary>
    public TableClient Table(string name) => new(direct, Prefix + name);

    private StorageTables Open(string connection, int retries, TimeSpan patience, HttpMessageHandler? network = null)
    {
        var options = new TableClientOptions
        {
            Retry = { MaxRetries = retries, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2), NetworkTimeout = patience },
        };
        if (network is not null)
        {
            options.Transport = new HttpClientTransport(network);
        }

        return new StorageTables(new TableServiceClient(connection, options), Prefix, Briefly);
    }

    /// <summary>What others do at the same time is waited for as in earnest, only less long.</summary>
    private static Task Briefly(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause / 10, cancellationToken);
}
