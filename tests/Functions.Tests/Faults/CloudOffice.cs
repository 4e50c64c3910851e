using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>An office in an account of its own, on a line that a test can disturb.</summary>
public sealed class CloudOffice() : EmulatedOffice(Prefix, "--MissionReg:BlobPollingInterval", "01:00:00")
{
    private const string Prefix = "Faults";

    private AzuriteServer storage = null!;

    public FaultProxy Proxy { get; private set; } = null!;

    /// <summary>Of the cases.</summary>
    public static bool IsTransaction(StorageRequest request) => request.IsTransaction && request.Names(Prefix + TableName.Cases);

    protected override async Task<string> ConnectAsync()
    {
        storage = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true });
        Proxy = await FaultProxy.StartAsync(storage);
        return Proxy.ConnectionString;
    }

    protected override async Task ClearAsync()
    {
        await Proxy.DisposeAsync();
        await storage.DisposeAsync();
    }

    /// <summary>The same stores on clients that lose patience at once.</summary>
    protected override void Furnish(FunctionsApplicationBuilder builder)
    {
        var tables = new TableServiceClient(Proxy.ConnectionString, Impatient(new TableClientOptions()));
        var blobs = new BlobServiceClient(Proxy.ConnectionString, Impatient(new BlobClientOptions()));
        builder.Services
            .AddSingleton(new StorageTables(tables, Prefix))
            .AddSingleton<IDocumentStore>(s => new AzureDocumentStore(blobs, ContainerPrefix, s.GetRequiredService<TimeProvider>()));
    }

    private static T Impatient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
