using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MissionReg.Functions.Storage.Azure.Manifests;

/// <summary>Brings the lists of manifests into the layout of this version of the program before anything is served.</summary>
internal sealed class ManifestLists(AzureManifestStore store, ILogger<ManifestLists> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await store.MustRebuildAsync(cancellationToken))
        {
            log.LogInformation("{Count} manifests brought into this version's lists", await store.RebuildAsync(cancellationToken));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
