using Microsoft.DurableTask.Worker.History;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Runs one turn: the code from its start, first against what is in the history, then against what is new. As in the real
/// engine an execution ends only when its code has returned and nothing it asked for is still open.
/// </summary>
internal sealed class OrchestrationReplay(ReplayContext context, TurnSynchronizationContext turn, OrchestratorBody body)
{
    private readonly Queue<HistoryEvent> _heldBack = [];
    private Task<object?>? _result;
    private Terminated? _terminated;
    private bool _suspended;
    private bool _cutShort;

    /// <param name="played">The history.</param>
    /// <param name="fresh">What this turn adds; the first event is its <see cref="TurnStarted"/>.</param>
    public TurnOutcome Run(IReadOnlyList<HistoryEvent> played, IReadOnlyList<HistoryEvent> fresh)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(turn);
        try
        {
            var ending = Play(played, fresh);
            return new(
                _cutShort ? [] : [.. context.Ledger.New],
                [.. context.CancelledTimers],
                context.SerializedCustomStatus,
                _suspended,
                ending);
        }
        finally
        {
            turn.End();
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private Ending? Play(IReadOnlyList<HistoryEvent> played, IReadOnlyList<HistoryEvent> fresh)
    {
        try
        {
            foreach (var e in played)
            {
                Take(e, replaying: true);
            }

            foreach (var e in fresh)
            {
                Take(e, replaying: false);
            }
        }
        catch (NonDeterministicOrchestrationException e)
        {
            _cutShort = true;
            return new Ending.Failed(TaskFailureDetails.FromException(e));
        }

        return End();
    }

    private void Take(HistoryEvent e, bool replaying)
    {
        if (_terminated is not null)
        {
            return;
        }

        if (e is TurnStarted started)
        {
            context.MoveTo(started.AtUtc);
        }

        context.SetReplaying(replaying);
        if (_suspended && e is (TaskCompleted or TaskFailed or TimerFired or EventRaised))
        {
            _heldBack.Enqueue(e);
            return;
        }

        Apply(e);
        turn.Pump();
    }

    private void Apply(HistoryEvent e)
    {
        switch (e)
        {
            case TurnStarted:
                _result ??= StartAsync();
                break;
            case ActivityScheduled x:
                context.Ledger.Settle(x.Task, x);
                break;
            case SubOrchestrationScheduled x:
                context.Ledger.Settle(x.Task, x);
                break;
            case TimerScheduled x:
                context.Ledger.Settle(x.Task, x);
                break;
            case EventSent x:
                context.Ledger.Settle(x.Task, x);
                break;
            case TaskCompleted x:
                context.Ledger.Complete(x.Task, x.Result);
                break;
            case TaskFailed x:
                context.Ledger.Fail(x.Task, x.Failure);
                break;
            case TimerFired x:
                context.Ledger.Complete(x.Task, null);
                break;
            case EventRaised x:
                context.Receive(x);
                break;
            case Suspended:
                _suspended = true;
                break;
            case Resumed:
                Resume();
                break;
            case Terminated x:
                _terminated = x;
                break;
            case WentAsync:
                _result = Task.FromException<object?>(new InvalidOperationException(Failures.IllegalAwait));
                break;
        }
    }

    // Awaits the code so that one which comes back on another thread is noticed by the synchronization context.
    private async Task<object?> StartAsync() => await body(context);

    private void Resume()
    {
        _suspended = false;
        while (_heldBack.TryDequeue(out var held))
        {
            Apply(held);
            turn.Pump();
        }
    }

    private Ending? End()
    {
        if (_terminated is not null)
        {
            _cutShort = true;
            return new Ending.Terminated(_terminated.Output, _terminated.Recursive);
        }

        if (turn.WentAsync || WaitsForNothingDurable())
        {
            _cutShort = true;
            return new Ending.Failed(Failures.WentAsync());
        }

        if (_result is not { IsCompleted: true } result || (context.Ledger.AnyOpen && !BrokenOff(result)))
        {
            return null;
        }

        if (!result.IsCompletedSuccessfully)
        {
            var failure = result.Exception?.InnerException ?? new TaskCanceledException(result);
            return new Ending.Failed(TaskFailureDetails.FromException(failure));
        }

        return context.Renewal is { } renewal
            ? new Ending.ContinuedAsNew(renewal.Input, renewal.KeepEvents ? [.. context.Mailbox.Kept] : []) { NewVersion = renewal.NewVersion }
            : new Ending.Completed(context.Serialize(result.Result));
    }

    private bool WaitsForNothingDurable() =>
        _result is { IsCompleted: false } && !context.Ledger.AnyOpen && !context.Mailbox.AnyWaits;

    // An illegal await ends the execution whatever else is open: its code cannot be trusted to come back.
    private static bool BrokenOff(Task<object?> result) =>
        result.Exception?.InnerException is InvalidOperationException { Message: Failures.IllegalAwait };
}
