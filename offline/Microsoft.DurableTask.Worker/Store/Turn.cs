using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>All that one turn starts from.</summary>
/// <param name="Instance">Its row.</param>
/// <param name="Played">The history.</param>
/// <param name="Fresh">What the turn takes from inbox and timers, after the turn's own start.</param>
/// <param name="LastMessage">The turn takes all messages of the instance up to this one.</param>
/// <param name="FiredTimers">Tasks of the timers it takes.</param>
internal sealed record Turn(
    InstanceRow Instance,
    IReadOnlyList<HistoryEvent> Played,
    IReadOnlyList<HistoryEvent> Fresh,
    long LastMessage,
    IReadOnlyList<int> FiredTimers)
{
    public DateTime At => ((HistoryEvent.TurnStarted)Fresh[0]).AtUtc;
}
