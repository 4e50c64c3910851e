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

    public sealed record Failed(TaskFailureDetails Failure) : Ending
    {
        /// <summary>
        /// What the instance shows as its output: as in the real engine the plain message, which is no JSON, if its code threw,
        /// and nothing if the engine failed it.
        /// </summary>
        public string? Output { get; init; }
    }

    public sealed record Terminated(string? Output, bool Recursive) : Ending;

    public sealed record ContinuedAsNew(string? Input, ImmutableArray<HistoryEvent.EventRaised> Carried) : Ending
    {
        /// <summary><see langword="null"/> to keep the present one.</summary>
        public string? NewVersion { get; init; }
    }
}
