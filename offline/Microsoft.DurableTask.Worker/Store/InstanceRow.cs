using System.Collections.Immutable;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Replay;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A row of <c>instances</c>: an orchestration as it stands after one of its turns.</summary>
/// <param name="Key">Never used twice, unlike <paramref name="Id"/>.</param>
/// <param name="Id">The instance id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Version">Empty for none.</param>
/// <param name="Created">UTC.</param>
internal sealed record InstanceRow(long Key, string Id, string Name, string Version, DateTime Created)
{
    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Pending;

    /// <summary>The time of the last turn. The column lags behind while turns change no status; the history knows better.</summary>
    public DateTime Updated { get; init; } = Created;

    /// <summary>The turn the current execution began with: another after each ContinueAsNew.</summary>
    public long Execution { get; init; }

    /// <summary>JSON, as all that follow.</summary>
    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? Failure { get; init; }

    public string? CustomStatus { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Not before this time, UTC.</summary>
    public DateTime? StartAt { get; init; }

    public ParentLink? Parent { get; init; }

    public bool IsFinished => IsFinal(Status);

    public ExecutionStart Start => new(
        Id, Name, Version, Input, Parent is null ? null : new ParentOrchestrationInstance(Parent.Name, Parent.Id))
    {
        Tags = Tags,
    };

    public static bool IsFinal(OrchestrationRuntimeStatus status) => status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
