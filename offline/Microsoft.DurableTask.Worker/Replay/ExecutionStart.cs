using System.Collections.Immutable;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>What an execution was started with; the same on every replay.</summary>
internal sealed record ExecutionStart(
    string InstanceId, string Name, string Version, string? Input, ParentOrchestrationInstance? Parent)
{
    /// <summary>Its sub-orchestrations have them too.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}
