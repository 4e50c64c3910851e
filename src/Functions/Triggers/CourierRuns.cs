using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// Every 15 minutes: cases that have not followed their manifest do, and each centre's courier is watched. The times of his runs
/// are the centre's own and are found in code.
/// </summary>
internal sealed class CourierRuns(IManifestStore store, ManifestCourier courier, CourierWatch watch, CaseDesk desk, SeedBook seeds)
{
    private const int Batch = 1000;

    [Function("CourierRuns")]
    public async Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var number in await store.PendingAsync(Batch, cancellationToken))
        {
            await courier.CarryAsync(client, number, cancellationToken);
        }

        foreach (var centre in seeds.Centres)
        {
            await watch.WatchAsync(centre, desk.Now, timer.IsPastDue, cancellationToken);
        }
    }
}
