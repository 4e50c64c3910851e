using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using MissionReg.Functions.Activities;

namespace MissionReg.Functions.Orchestration;

/// <summary>
/// One per case, instance id = case number. It knows waiting and no rules: it has the case advanced, then waits for the next
/// due time or for word that the case changed. The event carries nothing; whatever it would say is committed already.
/// </summary>
internal static class CaseOrchestrator
{
    public const string Name = "CaseOrchestrator";
    public const string CaseChanged = "CaseChanged";

    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, string caseNumber)
    {
        var wake = await context.CallActivityAsync<Wake>(AdvanceCase.Name, caseNumber, Retries.OfActivity);
        if (wake.AtUtc is not { } at)
        {
            return;
        }

        using var race = new CancellationTokenSource();
        var due = context.CreateTimer(at, race.Token);
        var changed = context.WaitForExternalEvent<string>(CaseChanged, race.Token);
        await Task.WhenAny(due, changed);
        race.Cancel();
        context.ContinueAsNew(caseNumber);
    }
}
