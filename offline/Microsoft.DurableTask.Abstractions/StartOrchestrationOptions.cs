namespace Microsoft.DurableTask;

/// <summary>Options of a new orchestration.</summary>
public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Version = options.Version;
    }

    /// <summary>A random id unless given.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Not before this moment; at once unless given.</summary>
    public DateTimeOffset? StartAt { get; init; }

    public TaskVersion? Version { get; init; }
}
