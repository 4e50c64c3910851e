using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>An office whose cases and documents lie in the cloud, on a line that a test can disturb.</summary>
public sealed class CloudOffice : Office, IAsyncLifetime
{
    private readonly string prefix = Any.Name("o");

    public FaultProxy Proxy { get; private set; } = null!;

    /// <summary>Of the cases.</summary>
    public bool IsTransaction(StorageRequest request) => request.IsTransaction && request.Names(prefix + TableName.Cases);

    async Task IAsyncLifetime.InitializeAsync()
    {
        Proxy = await FaultProxy.StartAsync(await AzuriteServer.SharedAsync());
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Proxy.DisposeAsync();
    }

    protected override void Furnish(FunctionsApplicationBuilder builder)
    {
        var tables = new TableServiceClient(Proxy.ConnectionString, Patient(new TableClientOptions()));
        var blobs = new BlobServiceClient(Proxy.ConnectionString, Patient(new BlobClientOptions()));
        builder.Services
            .AddSingleton(new StorageName(AzuriteServer.Account))
            .AddSingleton(AzureParts.Tables(tables, prefix))
            .AddSingleton(AzureParts.Blobs(blobs, prefix + "-"))
            .AddSingleton<ICaseStore>(new AzureCaseStore(new StorageTables(tables, prefix)))
            .AddSingleton<IDocumentStore>(s => new AzureDocumentStore(blobs, prefix + "-", s.GetRequiredService<TimeProvider>()));
    }

    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
