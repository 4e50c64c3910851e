using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Begins and ends turns: takes from an instance what waits, brings what the turn did to the instance in memory, and posts it to the
/// journal. Whatever asks for an instance's gate to be held posts while it is, so that entries lie in the journal in the order in
/// which they rest on each other.
/// </summary>
internal sealed class TurnScribe(Journal journal, Instances instances, Addressing addressing, Consequences consequences)
{
    /// <summary>With the gate held: whether a turn would find anything to do.</summary>
    public static bool HasWork(LiveInstance live, DateTime utcNow)
    {
        var due = live.Timers.Exists(t => t.Due <= utcNow);
        return live.Played.Count > 0
            ? due || live.Waiting.Count > 0
            : due || live.Waiting.Exists(m => m.Content is HistoryEvent.Start or HistoryEvent.Terminated);
    }

    /// <summary>With the gate held.</summary>
    /// <returns><see langword="null"/> if there is nothing to do.</returns>
    public Turn? Begin(LiveInstance live, DateTime utcNow)
    {
        if (live.Row.IsFinished)
        {
            Forget(live);
            return null;
        }

        if (!HasWork(live, utcNow))
        {
            return null;
        }

        var taken = live.Waiting;
        var heard = taken.TrueForAll(IsForThisExecution) ? taken : taken.FindAll(IsForThisExecution);
        var fired = live.Timers.FindAll(t => t.Due <= utcNow);
        if (heard.Count + fired.Count == 0)
        {
            Forget(live);
            return null;
        }

        fired.Sort((a, b) => (a.Due, a.Task).CompareTo((b.Due, b.Task)));

        // A clock set back must not let an orchestrator see time run backwards.
        var at = utcNow > live.Row.Updated ? utcNow : live.Row.Updated;
        live.Waiting = [];
        return new(live, at, taken, heard, fired);

        bool IsForThisExecution(Message message) => message.Execution is null || message.Execution == live.Row.Execution;
    }

    /// <summary>With no gate held, by the one who may settle the turn.</summary>
    /// <returns>What was posted, its messages yet to be delivered; <see langword="null"/> if the instance was dropped meanwhile.</returns>
    public TurnEntry? Settle(Turn turn, TurnOutcome outcome)
    {
        var live = turn.Live;
        var outgoing = addressing.Address(turn, outcome);
        TurnEntry? entry = null;
        lock (live.Gate)
        {
            if (!live.Gone)
            {
                entry = Apply(turn, outcome, outgoing);
                journal.Post(entry);
            }
        }

        if (entry is null)
        {
            var dropped = new IOException("Something written just before could not be written.");
            outgoing.Children.ForEach(born => instances.Drop(born.Live, dropped));
            turn.Taken.Refuse(dropped);
            return null;
        }

        foreach (var (child, _) in outgoing.Children)
        {
            lock (child.Gate)
            {
                (child.Unborn, child.InFile, child.Replaces) = (false, true, 0);
            }
        }

        return entry;
    }

    /// <summary>With the gate held: writes those of the messages that have no row, and the instance if it has none.</summary>
    public void Keep(LiveInstance live, IEnumerable<Message> messages)
    {
        var loose = messages.Where(message => !message.Stored).ToList();
        if (loose.Count > 0)
        {
            loose.ForEach(message => message.Stored = true);
            Post(live, loose, null);
        }
    }

    /// <summary>With the gate held: writes an instance whose start is put off.</summary>
    public void KeepNew(LiveInstance live, ISender creator) => Post(live, [], creator);

    private static NewRow? CreatedRow(LiveInstance live, InstanceRow row)
    {
        var created = live.InFile ? null : new NewRow(row, live.Replaces);
        (live.InFile, live.Replaces) = (true, 0);
        return created;
    }

    private static InstanceRow After(Turn turn, TurnOutcome outcome, long number)
    {
        // As in the real engine the first turn of an execution leaves the former one's status, if it sets none; the next ones do not.
        var status = turn.Live.Played.Count == 0 ? outcome.CustomStatus ?? turn.Live.Row.CustomStatus : outcome.CustomStatus;
        var row = turn.Live.Row with { Updated = turn.At, CustomStatus = status };
        return outcome.Ending switch
        {
            null => row with { Status = outcome.Suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running },
            Ending.Completed x => row with { Status = OrchestrationRuntimeStatus.Completed, Output = x.Output },
            Ending.Failed x => row with
            {
                Status = OrchestrationRuntimeStatus.Failed,
                Output = x.Output,
                Failure = FailureText.Of(x.Failure),
            },
            Ending.Terminated x => row with { Status = OrchestrationRuntimeStatus.Terminated, Output = x.Output },
            Ending.ContinuedAsNew x => row with
            {
                Created = turn.At,
                Status = OrchestrationRuntimeStatus.Running,
                Version = x.NewVersion ?? row.Version,
                Input = x.Input,
                Execution = number + 1,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private TurnEntry Apply(Turn turn, TurnOutcome outcome, Outgoing outgoing)
    {
        var live = turn.Live;
        var before = live.Row;
        var number = live.NextTurn++;
        var row = After(turn, outcome, number);
        var goesOn = outcome.Ending is null;
        var renews = outcome.Ending is Ending.ContinuedAsNew;
        var dropped = goesOn
            ? live.Timers.FindAll(t => turn.Fired.Contains(t) || outcome.CancelledTimers.Contains(t.Task))
            : [.. live.Timers];
        List<Message> unheard = [];
        live.Timers.RemoveAll(dropped.Contains);
        live.Timers.AddRange(outgoing.Timers);
        live.Row = row;
        List<HistoryEvent> added = renews ? [] : Added(turn, outcome);
        if (goesOn)
        {
            live.Played.AddRange(added);
        }
        else
        {
            live.Played = [];
        }

        if (renews)
        {
            live.Waiting.InsertRange(0, outgoing.Carried);
        }
        else if (!goesOn)
        {
            unheard = live.Waiting;
            live.Waiting = [];
        }

        live.Children.AddRange(outgoing.Children.Select(c => c.Live.Id));
        live.Held++;
        live.Ahead++;
        instances.Weigh(live);
        return new(turn, number, consequences)
        {
            Row = row,
            Created = CreatedRow(live, row),
            Changes = !goesOn || row.Status != before.Status || row.CustomStatus != before.CustomStatus,
            ChangesStatus = row.Status != before.Status,
            Renews = renews,
            Events = renews ? null : Encode(added),
            DroppedTimers = dropped,
            Unheard = unheard,
            Outgoing = outgoing,
        };
    }

    private static List<HistoryEvent> Added(Turn turn, TurnOutcome outcome)
    {
        var added = new List<HistoryEvent>(turn.Fresh);
        foreach (var action in outcome.Actions)
        {
            added.Add(action.Recorded);
        }

        foreach (var task in outcome.CancelledTimers)
        {
            added.Add(new HistoryEvent.TimerCancelled(task));
        }

        return added;
    }

    // The first is the turn's beginning, which is the row's own time.
    private static byte[] Encode(List<HistoryEvent> added)
    {
        var writer = EventWriter.Begin();
        for (var i = 1; i < added.Count; i++)
        {
            writer.Add(added[i]);
        }

        return writer.End();
    }

    private void Forget(LiveInstance live)
    {
        if (live.Waiting.Count > 0)
        {
            journal.Post(new ForgetEntry(live.Epoch, live.Waiting));
            live.Waiting = [];
        }
    }

    private void Post(LiveInstance live, List<Message> messages, ISender? creator)
    {
        live.Held++;
        journal.Post(new KeepEntry(live, CreatedRow(live, live.Row), messages, consequences) { Creator = creator });
    }
}
