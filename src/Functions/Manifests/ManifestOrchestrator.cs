using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MissionReg.Functions.Manifests;

/// <summary>Instance id = manifest number. It sees to it that the cases follow, however often that fails.</summary>
internal static class ManifestOrchestrator
{
    public const string Name = "ManifestOrchestrator";

    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 4, maxRetryInterval: TimeSpan.FromHours(1)));

    [Function(Name)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, string number) =>
        context.CallActivityAsync<int>(CarryManifest.Name, number, Retry);
}
