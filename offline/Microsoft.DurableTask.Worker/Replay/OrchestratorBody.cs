namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>An orchestrator's code. It is run once per turn and given up, unfinished, when the turn has no more answers for it.</summary>
internal delegate Task<object?> OrchestratorBody(ReplayContext context);
