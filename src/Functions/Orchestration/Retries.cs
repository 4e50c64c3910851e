using Microsoft.DurableTask;

namespace MissionReg.Functions.Orchestration;

/// <summary>How often what failed is tried again.</summary>
internal static class Retries
{
    public static TaskOptions OfActivity { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 4, maxRetryInterval: TimeSpan.FromHours(1)));
}
