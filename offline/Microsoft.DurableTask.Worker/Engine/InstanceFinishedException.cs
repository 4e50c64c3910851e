using Microsoft.DurableTask.Client;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>A message came to an instance that had finished by its turn.</summary>
internal sealed class InstanceFinishedException(string instanceId, OrchestrationRuntimeStatus status)
    : Exception($"The instance {instanceId} is in the {status} state.")
{
    public OrchestrationRuntimeStatus Status { get; } = status;
}
