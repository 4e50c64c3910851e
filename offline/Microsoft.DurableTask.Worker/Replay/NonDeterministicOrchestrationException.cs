namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>The code does not ask for what its history remembers.</summary>
internal sealed class NonDeterministicOrchestrationException(int task, Step recorded, string found) : Exception(
    $"Non-Deterministic workflow detected: the history holds {recorded} as step {task}, but on replay the code {found}. "
    + "Was the orchestrator changed while this instance was running?");
