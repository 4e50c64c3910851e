using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>All the file holds of an instance that has not finished; of one that has, its row and whatever still lies in its inbox.</summary>
/// <param name="Row">Its row, with the time of its last turn.</param>
/// <param name="Played">The history of the current execution.</param>
/// <param name="NextTurn">Number of the turn to come.</param>
/// <param name="Timers">Timers that have not fired.</param>
/// <param name="Messages">Not yet taken, in order.</param>
internal sealed record StoredInstance(
    InstanceRow Row, List<HistoryEvent> Played, long NextTurn, List<PendingTimer> Timers, List<Message> Messages)
{
    public static StoredInstance? Find(Connection connection, string id)
    {
        if (InstanceReader.Find(connection, id) is not { } row)
        {
            return null;
        }

        var played = new List<HistoryEvent>();
        var turn = row.Execution;
        if (!row.IsFinished)
        {
            using var rows = connection
                .Prepare("SELECT turn, at, events FROM history WHERE instance = ?1 ORDER BY turn").With(row.Key).Rows();
            while (rows.Next())
            {
                turn = rows.Number(0) + 1;
                EventReader.Read(rows.Time(1), rows.Bytes(2), played);
            }
        }

        return new(row, played, turn, Open(row, played), MessagesOf(connection, row.Key));
    }

    private static List<PendingTimer> Open(InstanceRow row, List<HistoryEvent> played)
    {
        var timers = new List<PendingTimer>();
        if (played.Count == 0 && row is { Status: OrchestrationRuntimeStatus.Pending, StartAt: { } start })
        {
            timers.Add(new(PendingTimer.Start, start));
        }

        foreach (var e in played)
        {
            switch (e)
            {
                case HistoryEvent.TimerScheduled x:
                    timers.Add(new(x.Task, x.DueUtc));
                    break;
                case HistoryEvent.TimerFired x:
                    timers.RemoveAll(t => t.Task == x.Task);
                    break;
                case HistoryEvent.TimerCancelled x:
                    timers.RemoveAll(t => t.Task == x.Task);
                    break;
            }
        }

        return timers;
    }

    private static List<Message> MessagesOf(Connection connection, long key)
    {
        var messages = new List<Message>();
        using var rows = connection
            .Prepare("SELECT number, at, execution, event FROM inbox WHERE instance = ?1 ORDER BY number").With(key).Rows();
        while (rows.Next())
        {
            messages.Add(new(rows.Number(0), rows.Time(1), EventReader.Read(rows.Bytes(3)))
            {
                Execution = rows.NumberOrNull(2),
                Stored = true,
            });
        }

        return messages;
    }
}
