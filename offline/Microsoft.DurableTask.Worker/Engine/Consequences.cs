using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What entries on disk set off. Those who wait for the entry are told last, so that they find the engine busy with it.</summary>
internal sealed class Consequences(Instances instances, Turns turns, Activities activities, Timetable timetable, InstanceWatch watch)
{
    public void Follow(TurnEntry entry)
    {
        var live = entry.Turn.Live;
        Know(live, entry.Row, entry.Number);
        foreach (var (to, _) in entry.Outgoing.Sent)
        {
            turns.Release(to);
        }

        foreach (var timer in entry.Outgoing.Timers)
        {
            timetable.Expect(timer.Due);
        }

        foreach (var activity in entry.Outgoing.Activities)
        {
            activities.Add(activity);
        }

        if (entry.ChangesStatus)
        {
            watch.Changed(entry.Row);
        }

        foreach (var (child, row) in entry.Outgoing.Children)
        {
            Know(child, row.Row, -1);
            turns.Release(child);
            watch.Changed(row.Row);
        }

        turns.Release(live, ofTurn: true);
        entry.Turn.Taken.Acknowledge();
        foreach (var message in entry.Unheard)
        {
            if (message.Stored || message.Activity != 0)
            {
                message.Sender?.Acknowledge();
            }
            else
            {
                message.Sender?.Refuse(new InstanceFinishedException(live.Id, entry.Row.Status));
            }
        }

        if (entry.Row.IsFinished)
        {
            instances.Retire(live);
        }

        instances.Shrink();
    }

    public void Follow(KeepEntry entry)
    {
        if (entry.Created is { } created)
        {
            Know(entry.Live, created.Row, -1);
            watch.Changed(created.Row);
            if (created.Row.StartAt is { } start)
            {
                timetable.Expect(start);
            }
        }

        turns.Release(entry.Live);
        entry.Creator?.Acknowledge();
        entry.Messages.Acknowledge();
    }

    // Transactions are followed up in the order of their commits only by chance.
    private static void Know(LiveInstance live, InstanceRow row, long turn)
    {
        lock (live.Gate)
        {
            if (turn > live.KnownTurn || live.Known is null)
            {
                live.Known = row;
                live.KnownTurn = turn;
            }
        }
    }
}
