namespace Microsoft.DurableTask.Client;

/// <param name="Output">Kept as the output of the terminated orchestration.</param>
/// <param name="Recursive">Its sub-orchestrations are terminated too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
