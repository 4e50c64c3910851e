namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Failures that the engine itself reports.</summary>
internal static class Failures
{
    public const string IllegalAwait =
        "An invalid asynchronous invocation was detected. This can be caused by awaiting non-durable tasks in an orchestrator "
        + "function's implementation or by middleware that invokes asynchronous code.";

    private const string NotFoundType = "Microsoft.DurableTask.TaskNotFound";

    public static TaskFailureDetails ActivityNotFound(string name) =>
        new(NotFoundType, $"The activity '{name}' doesn't exist, is disabled, or is not an activity function.", null, null, null);

    public static TaskFailureDetails OrchestratorNotFound(string name) =>
        new(NotFoundType, $"The orchestrator '{name}' doesn't exist, is disabled, or is not an orchestrator function.", null, null, null);

    public static TaskFailureDetails AlreadyExists(string instanceId) =>
        new(
            typeof(global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException).FullName!,
            $"An orchestration instance with the ID {instanceId} already exists.", null, null, null);

    public static TaskFailureDetails SubOrchestrationTerminated(string instanceId) =>
        new("Microsoft.DurableTask.OrchestrationTerminated", $"The sub-orchestration '{instanceId}' was terminated.", null, null, null);

    public static TaskFailureDetails WentAsync() => TaskFailureDetails.FromException(new InvalidOperationException(IllegalAwait));

    public static TaskFailureDetails Blocked(string name, TimeSpan longest) =>
        new(
            "Microsoft.DurableTask.OrchestratorBlocked",
            $"The orchestrator '{name}' has kept its thread for more than {longest}: "
            + "an orchestrator must not block (Thread.Sleep, .Result, .Wait()), and long work belongs in an activity.",
            null, null, null);

    /// <summary>What is not there will not be there on the next attempt.</summary>
    public static bool WorthRetrying(TaskFailureDetails failure) => failure.ErrorType != NotFoundType;
}
