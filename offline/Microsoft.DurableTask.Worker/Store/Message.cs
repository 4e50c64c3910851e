using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Something for an instance to take in its next turn. Guarded by the gate of the instance it waits at.</summary>
/// <param name="number">Its place among all messages.</param>
/// <param name="at">When it came, UTC.</param>
/// <param name="content">What it says.</param>
internal sealed class Message(long number, DateTime at, HistoryEvent content)
{
    public long Number { get; } = number;

    public DateTime At { get; } = at;

    public HistoryEvent Content { get; } = content;

    /// <summary>The only execution it is meant for.</summary>
    public long? Execution { get; init; }

    /// <summary>The row of <c>activities</c> that goes when this is on disk, or 0.</summary>
    public long Activity { get; init; }

    /// <summary>Whether it has a row in <c>inbox</c>, written or about to be.</summary>
    public bool Stored { get; set; }

    public ISender? Sender { get; init; }
}
