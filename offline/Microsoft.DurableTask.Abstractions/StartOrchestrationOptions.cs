using System.Collections.Immutable;

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
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>A random id unless given.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Not before this moment; at once unless given.</summary>
    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The client's default version unless given; empty is a version of its own: none.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>
    /// Names of the statuses in which an existing instance of this id is not replaced. See
    /// <c>StartOrchestrationOptionsExtensions.WithDedupeStatuses</c>.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
