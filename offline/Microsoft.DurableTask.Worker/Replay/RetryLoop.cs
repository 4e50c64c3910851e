namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Tries a task again as its options say; runs as part of the orchestrator.</summary>
internal static class RetryLoop
{
    public static Task<string?> RunAsync(TaskOrchestrationContext context, TaskRetryOptions? retry, Func<Task<string?>> attempt) =>
        retry switch
        {
            { Policy: { } policy } => ByPolicyAsync(context, policy, attempt),
            { Handler: { } handler } => ByHandlerAsync(context, handler, attempt),
            _ => attempt(),
        };

    private static async Task<string?> ByPolicyAsync(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<string?>> attempt)
    {
        var began = context.CurrentUtcDateTime;
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException e) when (number < policy.MaxNumberOfAttempts
                && Failures.WorthRetrying(e.FailureDetails)
                && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || context.CurrentUtcDateTime - began < policy.RetryTimeout)
                && policy.Handles(e.FailureDetails))
            {
            }

            await context.CreateTimer(context.CurrentUtcDateTime + Delay(policy, number), CancellationToken.None);
        }
    }

    private static async Task<string?> ByHandlerAsync(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<string?>> attempt)
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

    private static TimeSpan Delay(RetryPolicy policy, int failures)
    {
        var delay = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failures - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(3650) : policy.MaxRetryInterval;
        return delay < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(delay) : longest;
    }
}
