using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using MissionReg.Functions.Orchestration;

namespace MissionReg.Functions.Manifests;

/// <summary>Instance id = manifest number. It sees to it that the cases follow, however often that fails.</summary>
internal static class ManifestOrchestrator
{
    public const string Name = "ManifestOrchestrator";

    [Function(Name)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, string number) =>
        context.CallActivityAsync<int>(CarryManifest.Name, number, Retries.OfActivity);
}
