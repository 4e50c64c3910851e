using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Numbers what the code asks for, in order, and holds it against the history: what the history remembers is not asked for
/// again, the rest is left to be carried out. Used by the turn's thread only.
/// </summary>
internal sealed class TaskLedger
{
    private readonly List<Step> _asked = [];
    private readonly List<TaskCompletionSource<string?>?> _open = [];
    private Step?[] _remembered = [];
    private List<OrchestratorAction>? _new;
    private int _openCount;

    /// <summary>To be carried out, in order.</summary>
    public IReadOnlyList<OrchestratorAction> New => (IReadOnlyList<OrchestratorAction>?)_new ?? [];

    public bool AnyOpen => _openCount > 0;

    /// <summary>Call before the code runs.</summary>
    public void Remember(IReadOnlyList<HistoryEvent> played)
    {
        for (var i = 0; i < played.Count; i++)
        {
            if (Step.Of(played[i]) is var (task, step))
            {
                if (task >= _remembered.Length)
                {
                    Array.Resize(ref _remembered, Math.Max(4, Math.Max(task + 1, _remembered.Length * 2)));
                }

                _remembered[task] = step;
            }
        }
    }

    /// <summary>The number of the next thing asked for. Gaps are allowed: what cannot be written down is asked for in vain.</summary>
    public int Ask(Step step)
    {
        _asked.Add(step);
        _open.Add(null);
        return _asked.Count - 1;
    }

    /// <summary>Whether the history says that this was asked for before; otherwise it is to be planned.</summary>
    public bool Remembers(int task) => task < _remembered.Length && _remembered[task] is not null;

    public void Plan(OrchestratorAction action) => (_new ??= []).Add(action);

    /// <summary>Completes when an event of the history, or a new one, answers the task.</summary>
    public Task<string?> AnswerTo(int task)
    {
        // Answers must run the waiting code at once and here: no RunContinuationsAsynchronously.
        var source = new TaskCompletionSource<string?>();
        _open[task] = source;
        _openCount++;
        return source.Task;
    }

    /// <summary>The history comes to where it remembers this task.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The code did not ask for it, or not under this number.</exception>
    public void Settle(int task)
    {
        var recorded = _remembered[task]!.Value;
        if (task >= _asked.Count)
        {
            throw new NonDeterministicOrchestrationException(task, recorded, "did not get to ask for it");
        }

        if (!recorded.IsSame(_asked[task]))
        {
            throw new NonDeterministicOrchestrationException(task, recorded, $"asked for {_asked[task]}");
        }
    }

    /// <summary>Does nothing if the task has its answer already.</summary>
    public void Complete(int task, string? result) => Take(task)?.SetResult(result);

    /// <inheritdoc cref="Complete"/>
    public void Fail(int task, TaskFailureDetails failure) =>
        Take(task)?.SetException(new TaskFailedException(_asked[task].Name, task, failure));

    /// <returns>Whether the task was still open.</returns>
    public bool Cancel(int task)
    {
        // Without the token, as in the real engine: code that compared it would not work there.
        var open = Take(task);
        open?.SetCanceled(CancellationToken.None);
        return open is not null;
    }

    private TaskCompletionSource<string?>? Take(int task)
    {
        if (task >= _open.Count || _open[task] is not { } source)
        {
            return null;
        }

        _open[task] = null;
        _openCount--;
        return source;
    }
}
