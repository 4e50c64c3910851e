namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>What an execution was started with; the same on every replay.</summary>
internal sealed record ExecutionStart(
    string InstanceId, string Name, string Version, string? Input, ParentOrchestrationInstance? Parent);
