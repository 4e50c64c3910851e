namespace Microsoft.DurableTask;

/// <summary>Options of one call to a sub-orchestration.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
    {
        var sub = options as SubOrchestrationOptions;
        InstanceId = instanceId ?? sub?.InstanceId;
        Version = sub?.Version;
    }

    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
    {
        InstanceId = options.InstanceId;
        Version = options.Version;
    }

    /// <summary>A random id unless given.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The worker's default version unless given. An activity runs under its orchestration's.</summary>
    public TaskVersion? Version { get; init; }
}
