namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>On replay the code asked for something other than the history remembers.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
