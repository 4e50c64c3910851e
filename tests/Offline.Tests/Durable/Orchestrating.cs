using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>What many orchestrators and their tests do.</summary>
internal static class Orchestrating
{
    public const string Changed = "CaseChanged";

    public static Task<int> Next(this TaskOrchestrationContext context) => context.WaitForExternalEvent<int>(Changed);

    public static Task Days(this TaskOrchestrationContext context, double days) =>
        context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);

#pragma warning disable CA1849 // A cancellation that runs elsewhere would leave the orchestrator's thread.
    public static void CancelHere(this CancellationTokenSource source) => source.Cancel();
#pragma warning restore CA1849

    /// <summary>Raises and lets the engine finish.</summary>
    public static async Task TellAsync(this EngineRig rig, string instance, string name, object? payload = null)
    {
        await rig.Client.RaiseEventAsync(instance, name, payload);
        await rig.DrainAsync();
    }

    public static async Task<OrchestrationRuntimeStatus> StatusAsync(this EngineRig rig, string instance) =>
        (await rig.ReadAsync(instance)).RuntimeStatus;

    public static async Task<TaskFailureDetails> FailureAsync(this EngineRig rig, string instance)
    {
        var failed = await rig.ReadAsync(instance);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        return failed.FailureDetails!;
    }

    /// <summary>The failure of a task that must fail, taken on the orchestrator's own thread.</summary>
    public static async Task<TaskFailedException> FailsAsync(this Task task)
    {
        try
        {
            await task;
        }
        catch (TaskFailedException e)
        {
            return e;
        }

        throw new InvalidOperationException("It did not fail.");
    }
}
