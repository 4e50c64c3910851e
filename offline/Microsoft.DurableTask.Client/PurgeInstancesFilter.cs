namespace Microsoft.DurableTask.Client;

/// <summary>Which finished orchestrations to purge; both times are inclusive.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>How long the purge may take before it answers with what it has done; above zero.</summary>
    public TimeSpan? Timeout { get; init; }
}
