namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Failures that the engine itself reports.</summary>
internal static class Failures
{
    public const string IllegalAwait =
        "An invalid asynchronous invocation was detected. This can be caused by awaiting non-durable tasks in an orchestrator "
        + "function's implementation or by middleware that invokes asynchronous code.";

    private const string NoActivity = "ActivityTaskNotFound";
    private const string NoOrchestrator = "OrchestratorTaskNotFound";
    private const string OtherVersion = "VersionMismatch";

    public static TaskFailureDetails ActivityNotFound(string name) => Of(NoActivity, $"No activity task named '{name}' was found.");

    public static TaskFailureDetails OrchestratorNotFound(string name) =>
        Of(NoOrchestrator, $"No orchestrator task named '{name}' was found.");

    public static TaskFailureDetails AlreadyExists(string instanceId) => Of(
        typeof(global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException).FullName!,
        $"An orchestration instance with the ID {instanceId} already exists.");

    public static TaskFailureDetails SubOrchestrationTerminated(string instanceId) =>
        Of("Microsoft.DurableTask.OrchestrationTerminated", $"The sub-orchestration '{instanceId}' was terminated.");

    public static TaskFailureDetails VersionMismatch(string instance, string worker) =>
        Of(OtherVersion, $"The orchestration version '{instance}' is not one that the worker version '{worker}' runs.");

    /// <summary>Under the name that the real engine gives it.</summary>
    public static TaskFailureDetails NonDeterministic(NonDeterministicOrchestrationException e) =>
        Of("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", e.Message);

    public static TaskFailureDetails WentAsync() => TaskFailureDetails.FromException(new InvalidOperationException(IllegalAwait));

    public static TaskFailureDetails Blocked(string name, TimeSpan longest) => Of(
        "Microsoft.DurableTask.OrchestratorBlocked",
        $"The orchestrator '{name}' has kept its thread for more than {longest}: "
        + "an orchestrator must not block (Thread.Sleep, .Result, .Wait()), and long work belongs in an activity.");

    /// <summary>What is not there, or of another version, will be no different on the next attempt.</summary>
    public static bool WorthRetrying(TaskFailureDetails failure) => failure.ErrorType is not (NoActivity or NoOrchestrator or OtherVersion);

    private static TaskFailureDetails Of(string type, string message) => new(type, message, null, null, null);
}
