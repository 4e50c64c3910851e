using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Numbers what the code asks for, in order, and holds it against the history: an action the history remembers is settled, one
/// it does not is new and left to be carried out. Used by the turn's thread only.
/// </summary>
internal sealed class TaskLedger
{
    private readonly SortedDictionary<int, OrchestratorAction> _unrecorded = [];
    private readonly Dictionary<int, (string Name, TaskCompletionSource<string?> Source)> _open = [];
    private int _next;

    /// <summary>Asked for and not yet in the history.</summary>
    public IReadOnlyCollection<OrchestratorAction> New => _unrecorded.Values;

    public bool AnyOpen => _open.Count > 0;

    /// <summary>Asks for something that answers later.</summary>
    public (int Task, Task<string?> Answer) Open(string name, Func<int, OrchestratorAction> action)
    {
        var task = _next;
        Note(action);

        // Answers must run the waiting code at once and here: no RunContinuationsAsynchronously.
        var source = new TaskCompletionSource<string?>();
        _open.Add(task, (name, source));
        return (task, source.Task);
    }

    /// <summary>Asks for something that never answers.</summary>
    public void Note(Func<int, OrchestratorAction> action)
    {
        var task = _next++;
        _unrecorded.Add(task, action(task));
    }

    /// <exception cref="NonDeterministicOrchestrationException">The code did not ask for this, or not under this number.</exception>
    public void Settle(int task, HistoryEvent recorded)
    {
        if (!_unrecorded.Remove(task, out var action))
        {
            throw new NonDeterministicOrchestrationException(
                $"Non-deterministic orchestration: the history holds '{Describe(recorded)}' as step {task}, "
                + "but on replay the code did not get to ask for it. Was the orchestrator changed while this instance was running?");
        }

        if (!Same(action.Recorded, recorded))
        {
            throw new NonDeterministicOrchestrationException(
                $"Non-deterministic orchestration: the history holds '{Describe(recorded)}' as step {task}, "
                + $"but on replay the code asked for '{Describe(action.Recorded)}'. Was the orchestrator changed while this instance was running?");
        }
    }

    /// <summary>Does nothing if the task has its answer already.</summary>
    public void Complete(int task, string? result)
    {
        if (_open.Remove(task, out var open))
        {
            open.Source.SetResult(result);
        }
    }

    /// <inheritdoc cref="Complete"/>
    public void Fail(int task, TaskFailureDetails failure)
    {
        if (_open.Remove(task, out var open))
        {
            open.Source.SetException(new TaskFailedException(open.Name, task, failure));
        }
    }

    /// <returns>Whether the task was still open.</returns>
    public bool Cancel(int task, CancellationToken token)
    {
        var wasOpen = _open.Remove(task, out var open);
        if (wasOpen)
        {
            open.Source.SetCanceled(token);
        }

        return wasOpen;
    }

    private static bool Same(HistoryEvent asked, HistoryEvent recorded) =>
        asked.GetType() == recorded.GetType() && string.Equals(NameOf(asked), NameOf(recorded), StringComparison.OrdinalIgnoreCase);

    private static string Describe(HistoryEvent e) => $"{e.GetType().Name} {NameOf(e)}".TrimEnd();

    private static string? NameOf(HistoryEvent e) => e switch
    {
        HistoryEvent.ActivityScheduled x => x.Name,
        HistoryEvent.SubOrchestrationScheduled x => x.Name,
        HistoryEvent.EventSent x => x.Name,
        _ => null,
    };
}
