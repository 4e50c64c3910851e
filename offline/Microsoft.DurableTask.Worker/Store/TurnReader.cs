using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Loads a turn.</summary>
internal static class TurnReader
{
    private sealed record Message(long Seq, long At, EventRecord Record);

    private sealed record Due(int Task, long At);

    /// <returns><see langword="null"/> if there is nothing to do: no such instance, nothing new, or not yet its time to start.</returns>
    public static Turn? Read(Session session, string id, DateTime now)
    {
        if (InstanceRow.Find(session, id) is not { IsFinished: false } instance)
        {
            return null;
        }

        var messages = session.Query(
            "SELECT seq, at, kind, number, name, data FROM inbox WHERE instance = $1 ORDER BY seq",
            row => new Message(row.GetInt64(0), row.GetInt64(1), new(row.GetString(2), row.Number(3), row.Text(4), row.Text(5))),
            id);
        var timers = session.Query(
            "SELECT task, due FROM timers WHERE instance = $1 AND due <= $2 ORDER BY due, task",
            row => new Due(row.GetInt32(0), row.GetInt64(1)),
            id,
            now.Ticks);
        var played = session.Query(
            "SELECT kind, number, name, data FROM history WHERE instance = $1 ORDER BY seq",
            row => HistoryCodec.Decode(new(row.GetString(0), row.Number(1), row.Text(2), row.Text(3))),
            id);

        var starts = messages.Any(m => m.Record.Kind == HistoryCodec.Start) || timers.Any(t => t.Task == NewInstance.StartTimer);
        if (messages.Count + timers.Count == 0 || (played.Count == 0 && !starts))
        {
            return null;
        }

        // A clock set back must not let an orchestrator see time run backwards, nor a timer fire before its time.
        var at = Math.Max(now.Ticks, instance.Updated.Ticks);
        return new(
            instance,
            played,
            [new HistoryEvent.TurnStarted(new DateTime(at, DateTimeKind.Utc)), .. Merge(messages, timers)],
            messages.Count > 0 ? messages[^1].Seq : 0,
            [.. timers.Select(t => t.Task)]);
    }

    // Messages keep their order of arrival; a timer comes before the messages that arrived after it was due.
    private static IEnumerable<HistoryEvent> Merge(List<Message> messages, List<Due> timers)
    {
        var next = 0;
        foreach (var message in messages)
        {
            while (next < timers.Count && timers[next].At <= message.At)
            {
                if (timers[next++].Task is var task and not NewInstance.StartTimer)
                {
                    yield return new HistoryEvent.TimerFired(task);
                }
            }

            if (message.Record.Kind != HistoryCodec.Start)
            {
                yield return Arrived(message);
            }
        }

        foreach (var timer in timers.Skip(next).Where(t => t.Task != NewInstance.StartTimer))
        {
            yield return new HistoryEvent.TimerFired(timer.Task);
        }
    }

    private static HistoryEvent Arrived(Message message) => HistoryCodec.Decode(message.Record) switch
    {
        HistoryEvent.EventRaised raised => raised with { Arrival = message.Seq },
        var other => other,
    };
}
