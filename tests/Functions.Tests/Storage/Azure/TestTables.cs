using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>Tables of one test in the emulator that all share, under a name of their own.</summary>
internal sealed class TestTables : IAsyncLifetime
{
    private string _connection = "";

    public string Prefix { get; } = "T" + RandomNumberGenerator.GetHexString(10);

    public async Task InitializeAsync() => _connection = (await AzuriteServer.SharedAsync()).ConnectionString;

    /// <summary>The emulator saves all it has every few seconds, and the less that is the better.</summary>
    public async Task DisposeAsync()
    {
        var service = Service();
        await foreach (var table in service.QueryAsync().Where(t => t.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
            await service.DeleteTableAsync(table.Name);
    }

    /// <param name="policy">Sees every request, also one that is sent again.</param>
    public TableServiceClient Service(HttpPipelinePolicy? policy = null)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) } };
        if (policy is not null)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(_connection, options);
    }

    /// <summary>As another process has them, over a network of the test's own making.</summary>
    public StorageTables Open(HttpMessageHandler network) => new(
        new TableServiceClient(_connection, new TableClientOptions { Transport = new HttpClientTransport(network) }), Prefix, (_, _) => Task.CompletedTask);

    public TableClient Client(string table) => Service().GetTableClient(Prefix + table);

    /// <summary>As another process has them.</summary>
    /// <param name="pause">How much shorter it waits than it would; 0: not at all.</param>
    public StorageTables Open(HttpPipelinePolicy? policy = null, double pause = 1) =>
        new(Service(policy), Prefix, (time, cancellationToken) => Task.Delay(pause * time, cancellationToken));
}
