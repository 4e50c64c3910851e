using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// Every 15 minutes: what is due and was not advanced is woken, what lost its orchestration gets one. Nothing rests on an event
/// alone.
/// </summary>
internal sealed class SweepTimer(ICaseStore store, IDocumentStore documents, CaseDesk desk, CaseWaker waker)
{
    private const int Batch = 1000;

    /// <summary>No upload takes that long.</summary>
    private static readonly Duration Forgotten = Duration.FromDays(1);

    [Function("Sweep")]
    public async Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var caseNumber in await store.DueAsync(desk.Now, Batch, cancellationToken))
        {
            await waker.WakeAsync(client, caseNumber, cancellationToken);
        }

        await documents.SweepStagingAsync(desk.Now - Forgotten, cancellationToken);
    }
}
