using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Orchestration;

namespace MissionReg.Functions.Triggers;

/// <summary>
/// Takes in what a scanner or a courier's batch drops as <c>intake/&lt;case number&gt;/&lt;document id&gt;[.&lt;n&gt;].&lt;ext&gt;</c>, or
/// under any name with a cover sheet on its first pages, and what is uploaded directly. Events come at least once and in no order.
/// </summary>
internal sealed class IntakeDrop(ScanIntake intake, CaseWaker waker)
{
    [Function("IntakeDrop")]
    public async Task RunAsync(
        [BlobTrigger("intake/{name}", Source = BlobTriggerSource.EventGrid)] Stream blob,
        string name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        if (await intake.TakeAsync(blob, name, cancellationToken) is { } caseNumber)
        {
            await waker.WakeAsync(client, caseNumber, cancellationToken);
        }
    }
}
