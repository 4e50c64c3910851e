using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using MissionReg.Functions.Orchestration;

namespace MissionReg.Functions.Manifests;

/// <summary>
/// After an act on a manifest has its cases follow at once, so that the next officer finds them where they are. The act is
/// committed before; if anything fails here an orchestration goes on, and if that cannot be started either, the sweep.
/// </summary>
internal sealed class ManifestCourier(ManifestCarrier carrier, CaseWaker waker, ILogger<ManifestCourier> log)
{
    public async Task CarryAsync(DurableTaskClient client, string number, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var caseNumber in await carrier.CarryAsync(number, cancellationToken))
            {
                await waker.WakeAsync(client, caseNumber, cancellationToken);
            }
        }
#pragma warning disable CA1031 // See above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "The cases of {Manifest} could not follow at once", number);
            await StartAsync(client, number);
        }
    }

    /// <summary>Leaves it to the orchestration.</summary>
    public async Task StartAsync(DurableTaskClient client, string number)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(ManifestOrchestrator.Name, number, new StartOrchestrationOptions(number), CancellationToken.None);
        }
#pragma warning disable CA1031 // It may run already; if not, the sweep starts it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "{Manifest} could not be started", number);
        }
    }
}
