namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Tries a task again as its options say; runs as part of the orchestrator.</summary>
internal static class RetryLoop
{
    public static Task<T> RunAsync<T>(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> attempt) =>
        retry.Policy is { } policy
            ? ByPolicyAsync(context, policy, attempt)
            : ByHandlerAsync(context, retry.Handler!, attempt);

    private static async Task<T> ByPolicyAsync<T>(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<T>> attempt)
    {
        var began = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
#pragma warning disable CA1031 // As in the real engine: an answer that cannot be read is tried again too.
            catch (Exception e) when (number < policy.MaxNumberOfAttempts
                && Handles(policy, e)
                && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || context.CurrentUtcDateTime - began < policy.RetryTimeout))
#pragma warning restore CA1031
            {
            }

            await context.CreateTimer(context.CurrentUtcDateTime + Delay(policy, number), CancellationToken.None);
        }
    }

    private static async Task<T> ByHandlerAsync<T>(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<T>> attempt)
    {
        var began = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException e) when (Failures.WorthRetrying(e.FailureDetails))
            {
                var again = await handler(
                    new RetryContext(context, number, e.FailureDetails, context.CurrentUtcDateTime - began, CancellationToken.None));
                if (!again)
                {
                    throw;
                }
            }
        }
    }

    private static bool Handles(RetryPolicy policy, Exception e) => e is TaskFailedException failed
        ? Failures.WorthRetrying(failed.FailureDetails) && policy.Handles(failed.FailureDetails)
        : policy.HandlesAll;

    private static TimeSpan Delay(RetryPolicy policy, int failures)
    {
        var delay = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failures - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(3650) : policy.MaxRetryInterval;
        return delay < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(delay) : longest;
    }
}
