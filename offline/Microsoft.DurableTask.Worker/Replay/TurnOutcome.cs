using System.Collections.Immutable;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>What one turn wants written.</summary>
/// <param name="Actions">Asked for in this turn, in order.</param>
/// <param name="CancelledTimers">Timers of this or former turns that were cancelled in this one.</param>
/// <param name="CustomStatus">JSON; as it stands at the end of the turn.</param>
/// <param name="Suspended">Whether the execution is suspended at the end of the turn.</param>
/// <param name="Ending"><see langword="null"/> while it goes on.</param>
internal sealed record TurnOutcome(
    ImmutableArray<OrchestratorAction> Actions,
    ImmutableArray<int> CancelledTimers,
    string? CustomStatus,
    bool Suspended,
    Ending? Ending);
