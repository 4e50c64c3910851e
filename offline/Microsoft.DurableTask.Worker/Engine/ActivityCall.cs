namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>One attempt at an activity.</summary>
/// <param name="Name">As the orchestrator wrote it.</param>
/// <param name="InstanceId">The orchestration that asked.</param>
/// <param name="Input">JSON.</param>
internal sealed record ActivityCall(string Name, string InstanceId, string? Input);
