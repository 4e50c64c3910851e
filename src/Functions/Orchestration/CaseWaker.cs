using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MissionReg.Functions.Orchestration;

/// <summary>
/// Tells a case's orchestration that the case changed, and starts it if there is none. The change is committed before this is
/// called, so a failure here is only logged: the sweep finds the case.
/// </summary>
internal sealed class CaseWaker(ILogger<CaseWaker> log)
{
    public async Task WakeAsync(DurableTaskClient client, string caseNumber, CancellationToken cancellationToken)
    {
        try
        {
            await client.RaiseEventAsync(caseNumber, CaseOrchestrator.CaseChanged, "", cancellationToken);
        }
#pragma warning disable CA1031 // That there is none, or none any more, each host says by an exception of its own.
        catch (Exception)
#pragma warning restore CA1031
        {
            await StartAsync(client, caseNumber, cancellationToken);
        }
    }

    private async Task StartAsync(DurableTaskClient client, string caseNumber, CancellationToken cancellationToken)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                CaseOrchestrator.Name, caseNumber, new Microsoft.DurableTask.StartOrchestrationOptions(caseNumber), cancellationToken);
        }
#pragma warning disable CA1031 // It may have been started by somebody else meanwhile; if not, the sweep will.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "{CaseNumber} could not be started", caseNumber);
        }
    }
}
