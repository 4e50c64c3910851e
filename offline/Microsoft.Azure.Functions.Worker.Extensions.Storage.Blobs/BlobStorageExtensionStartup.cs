using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.Extensions.DependencyInjection;

[assembly: WorkerExtensionStartup(typeof(BlobStorageExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Adds blob triggers to an application.</summary>
public class BlobStorageExtensionStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        applicationBuilder.Services.AddSingleton<BlobSettings>();
        applicationBuilder.Services.AddSingleton<PoisonBlobs>();
        applicationBuilder.Services.AddSingleton<BlobSource>();
        applicationBuilder.Services.AddSingleton<ITriggerListener, BlobListener>();
    }
}
