using System.Collections.Immutable;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>How an execution ended.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    public sealed record Completed(string? Output) : Ending;

    public sealed record Failed(TaskFailureDetails Failure) : Ending;

    public sealed record Terminated(string? Output, bool Recursive) : Ending;

    public sealed record ContinuedAsNew(string? Input, ImmutableArray<HistoryEvent.EventRaised> Carried) : Ending
    {
        /// <summary><see langword="null"/> to keep the present one.</summary>
        public string? NewVersion { get; init; }
    }
}
