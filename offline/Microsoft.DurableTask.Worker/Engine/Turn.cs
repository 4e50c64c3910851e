using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>A turn that runs.</summary>
/// <param name="live">Whose.</param>
/// <param name="at">The orchestrator's time.</param>
/// <param name="taken">The messages it takes, with those that are meant for a former execution.</param>
/// <param name="heard">The messages its code is told of.</param>
/// <param name="fired">The timers it takes.</param>
internal sealed class Turn(LiveInstance live, DateTime at, List<Message> taken, List<Message> heard, List<PendingTimer> fired)
{
    public LiveInstance Live { get; } = live;

    public DateTime At { get; } = at;

    public List<Message> Taken { get; } = taken;

    public List<PendingTimer> Fired { get; } = fired;

    /// <summary>What it adds to the history, apart from what the code asks for.</summary>
    public List<HistoryEvent> Fresh { get; } = Merge(at, heard, fired);

    /// <summary>When it began, as the watchdog counts time.</summary>
    public long Began { get; set; }

    /// <summary>What its code runs under.</summary>
    public TurnSynchronizationContext? Thread { get; set; }

    /// <summary>Set by whoever brings it to its end: the thread that runs it or, if that took too long, the watchdog.</summary>
    public bool Settled { get; set; }

    // Messages keep their order of arrival; a timer comes before the messages that arrived after it was due.
    private static List<HistoryEvent> Merge(DateTime at, List<Message> messages, List<PendingTimer> timers)
    {
        var fresh = new List<HistoryEvent>(1 + messages.Count + timers.Count) { new HistoryEvent.TurnStarted(at) };
        var next = 0;
        foreach (var message in messages)
        {
            while (next < timers.Count && timers[next].Due <= message.At)
            {
                Fire(timers[next++]);
            }

            if (message.Content is not HistoryEvent.Start)
            {
                fresh.Add(message.Content);
            }
        }

        while (next < timers.Count)
        {
            Fire(timers[next++]);
        }

        return fresh;

        void Fire(PendingTimer timer)
        {
            if (timer.Task != PendingTimer.Start)
            {
                fresh.Add(new HistoryEvent.TimerFired(timer.Task));
            }
        }
    }
}
