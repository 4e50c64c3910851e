using System.Collections.Immutable;
using Microsoft.DurableTask.Worker.History;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// Runs one turn: the code from its start, first against what is in the history, then against what is new. As in the real
/// engine an execution ends only when its code has returned and nothing it asked for is still open.
/// </summary>
internal sealed class OrchestrationReplay(ReplayContext context, TurnSynchronizationContext turn, OrchestratorBody body)
{
    private Queue<HistoryEvent>? _heldBack;
    private Task<object?>? _result;
    private Terminated? _terminated;
    private bool _wentAsync;
    private bool _suspended;

    /// <param name="played">The history.</param>
    /// <param name="fresh">What this turn adds; the first event is its <see cref="TurnStarted"/>.</param>
    public TurnOutcome Run(IReadOnlyList<HistoryEvent> played, IReadOnlyList<HistoryEvent> fresh)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(turn);
        try
        {
            return Play(played, fresh);
        }
        catch (NonDeterministicOrchestrationException e)
        {
            return CutShort(new Ending.Failed(Failures.NonDeterministic(e)) { Output = e.Message }, context.SerializedCustomStatus);
        }
#pragma warning disable CA1031 // Not the orchestrator's own: a converter's at an event, at its output or at its status. Trying again is no help.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return CutShort(new Ending.Failed(TaskFailureDetails.FromException(e)));
        }
        finally
        {
            turn.Close();
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private TurnOutcome Play(IReadOnlyList<HistoryEvent> played, IReadOnlyList<HistoryEvent> fresh)
    {
        // Terminated before it began, perhaps long before its time to start: its code is not run at all.
        for (var i = 0; played.Count == 0 && i < fresh.Count; i++)
        {
            if (fresh[i] is Terminated x)
            {
                return CutShort(new Ending.Terminated(x.Output, x.Recursive));
            }
        }

        context.Ledger.Remember(played);
        context.SetReplaying(true);
        for (var i = 0; i < played.Count; i++)
        {
            Take(played[i]);
        }

        context.SetReplaying(false);
        for (var i = 0; i < fresh.Count; i++)
        {
            Take(fresh[i]);
        }

        if (_terminated is not null)
        {
            return CutShort(new Ending.Terminated(_terminated.Output, _terminated.Recursive), context.SerializedCustomStatus);
        }

        if (turn.Close() || _wentAsync || WaitsForNothingDurable())
        {
            return CutShort(new Ending.Failed(Failures.WentAsync()), context.SerializedCustomStatus);
        }

        // What a suspended execution asked for before it was suspended is asked for when it is resumed.
        var ending = End();
        return _suspended && ending is null
            ? new([], [.. context.CancelledTimers.Where(context.Ledger.Remembers)], context.SerializedCustomStatus, true, null)
            : new([.. context.Ledger.New], [.. context.CancelledTimers], context.SerializedCustomStatus, _suspended, ending);
    }

    private void Take(HistoryEvent e)
    {
        if (_terminated is not null)
        {
            return;
        }

        if (_suspended && e is (TaskCompleted or TaskFailed or TimerFired or EventRaised))
        {
            (_heldBack ??= []).Enqueue(e);
            return;
        }

        Apply(e);
        turn.Pump();
    }

    private void Apply(HistoryEvent e)
    {
        switch (e)
        {
            case TurnStarted x:
                context.MoveTo(x.AtUtc);
                _result ??= StartAsync();
                break;
            case ActivityScheduled x:
                context.Ledger.Settle(x.Task);
                break;
            case SubOrchestrationScheduled x:
                context.Ledger.Settle(x.Task);
                break;
            case TimerScheduled x:
                context.Ledger.Settle(x.Task);
                break;
            case EventSent x:
                context.Ledger.Settle(x.Task);
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
                _wentAsync = true;
                break;
        }
    }

    // Awaits the code so that one which comes back on another thread is noticed by the synchronization context.
    private async Task<object?> StartAsync() => await body(context);

    private void Resume()
    {
        _suspended = false;
        while (_heldBack is not null && _heldBack.TryDequeue(out var held))
        {
            Apply(held);
            turn.Pump();
        }
    }

    private Ending? End()
    {
        if (_result is not { IsCompleted: true } result)
        {
            return null;
        }

        if (result.Exception?.InnerException is InvalidOperationException { Message: Failures.IllegalAwait } illegal)
        {
            // Whatever else is open: such code cannot be trusted to come back.
            return Failed(illegal);
        }

        if (context.Ledger.AnyOpen)
        {
            return null;
        }

        if (result.IsCanceled)
        {
            // As the real engine has it, which reads the result of a cancelled task.
            return new Ending.Failed(TaskFailureDetails.FromException(new AggregateException(new TaskCanceledException(result))));
        }

        if (result.Exception is { } thrown)
        {
            return Failed(thrown.InnerExceptions[0]);
        }

        if (context.Renewal is not { } renewal)
        {
            return new Ending.Completed(context.Serialize(result.Result));
        }

        // A new execution would know nothing of the suspension, nor of what it held back.
        return _suspended ? null : new Ending.ContinuedAsNew(renewal.Input, [.. context.Carried]) { NewVersion = renewal.NewVersion };
    }

    private static Ending.Failed Failed(Exception e) => new(TaskFailureDetails.FromException(e)) { Output = e.Message };

    private bool WaitsForNothingDurable() =>
        _result is { IsCompleted: false } && !context.Ledger.AnyOpen && !context.Mailbox.AnyWaits;

    private TurnOutcome CutShort(Ending ending, string? customStatus = null) =>
        new([], ImmutableArray<int>.Empty, customStatus, _suspended, ending);
}
