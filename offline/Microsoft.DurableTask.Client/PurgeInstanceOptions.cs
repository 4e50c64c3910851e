namespace Microsoft.DurableTask.Client;

/// <param name="Recursive">Its sub-orchestrations are purged too.</param>
public record PurgeInstanceOptions(bool Recursive = false);
