using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>One thing asked for, as far as a replay can tell it from another.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Name">Compared without case; empty for a timer.</param>
internal readonly record struct Step(StepKind Kind, string Name)
{
    public static readonly Step Timer = new(StepKind.Timer, string.Empty);

    /// <returns><see langword="null"/> for an event that came from outside.</returns>
    public static (int Task, Step Step)? Of(HistoryEvent e) => e switch
    {
        HistoryEvent.ActivityScheduled x => (x.Task, new(StepKind.Activity, x.Name)),
        HistoryEvent.SubOrchestrationScheduled x => (x.Task, new(StepKind.SubOrchestration, x.Name)),
        HistoryEvent.TimerScheduled x => (x.Task, Timer),
        HistoryEvent.EventSent x => (x.Task, new(StepKind.Event, x.Name)),
        _ => null,
    };

    public bool IsSame(Step other) => Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Kind switch
    {
        StepKind.Activity => $"activity '{Name}'",
        StepKind.SubOrchestration => $"sub-orchestration '{Name}'",
        StepKind.Event => $"sending event '{Name}'",
        _ => "a timer",
    };
}
