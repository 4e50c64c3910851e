using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Replay;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Brings messages to instances and has them take their turns, on pool threads, so many at once. No instance has two turns at once.
/// A message that cannot be taken soon is written to the instance's inbox by itself.
/// </summary>
internal sealed class Turns : IDisposable
{
    // An orchestrator that starts anew without end must not fill the memory with what it did.
    private const int MostAhead = 32;

    private readonly TurnQueue _queue;
    private readonly Watchdog _watchdog;
    private readonly Work _work;
    private readonly Journal _journal;
    private readonly Instances _instances;
    private readonly Numbers _numbers;
    private readonly TimeProvider _clock;
    private TurnPlayer _player = null!;
    private TurnScribe _scribe = null!;
    private volatile bool _open;

    public Turns(DurableEngineOptions options, Work work, Journal journal, Instances instances, Numbers numbers, TimeProvider clock)
    {
        _queue = new(options.MaxConcurrentTurns, Run);
        _work = work;
        _journal = journal;
        _instances = instances;
        _numbers = numbers;
        _clock = clock;
        _watchdog = new(options, Keep, GiveUp);
    }

    /// <summary>Before anything else is asked of it.</summary>
    public void Attach(TurnPlayer player, TurnScribe scribe) => (_player, _scribe) = (player, scribe);

    public void Open() => _open = true;

    /// <summary>No turn begins any more; messages are kept in the inbox.</summary>
    public void Dispose()
    {
        _open = false;
        _watchdog.Dispose();
    }

    /// <summary>Completes when not too many turns wait for a thread, for those who wake instances by the thousand.</summary>
    public Task RoomAsync() => _queue.RoomAsync();

    /// <summary>Gives an instance a turn, if it turns out to have something to do.</summary>
    public void Wake(string id)
    {
        if (_instances.Find(id) is { } live)
        {
            lock (live.Gate)
            {
                if (!MaySchedule(live))
                {
                    return;
                }
            }

            _queue.Add(live);
        }
    }

    /// <summary>Brings a message that nobody waits for.</summary>
    public void Send(string id, Message message)
    {
        while (_instances.Find(id) is { } live && Deliver(live, message) == Reception.Gone)
        {
        }
    }

    /// <summary>Brings an activity's answer, and sees to it that the activity's row goes if nobody is there to hear it.</summary>
    public void Answer(Activity activity, Message message)
    {
        while (_instances.Find(activity.InstanceId) is { } live && live.Key == activity.Instance)
        {
            switch (Deliver(live, message))
            {
                case Reception.Taken:
                    return;
                case Reception.Finished:
                    _journal.Post(new ForgetEntry(live.Epoch, [message]));
                    return;
            }
        }

        _journal.Post(new ForgetEntry(_journal.Epoch, [message]));
    }

    /// <summary>The code of a turn came back after it.</summary>
    public void ReportWentAsync(Turn turn)
    {
        try
        {
            var row = turn.Live.Row;
            var report = new HistoryEvent.WentAsync();
            Send(row.Id, new(_numbers.Next(), _clock.GetUtcNow().UtcDateTime, report) { Execution = row.Execution });
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It is only told of what will be found out at the next turn.
        }
    }

    public Reception Deliver(LiveInstance to, Message message)
    {
        lock (to.Gate)
        {
            if (to.Gone || to.Purged)
            {
                return Reception.Gone;
            }

            if (to.Row.IsFinished)
            {
                return Reception.Finished;
            }

            to.Waiting.Add(message);
            if (to.Unborn)
            {
                return Reception.Taken;
            }

            if (!_open)
            {
                _scribe.Keep(to, to.Waiting);
            }

            if (!MaySchedule(to))
            {
                return Reception.Taken;
            }
        }

        _queue.Add(to);
        return Reception.Taken;
    }

    /// <summary>An entry that held the instance in memory is on disk.</summary>
    public void Release(LiveInstance live, bool ofTurn = false)
    {
        lock (live.Gate)
        {
            live.Held--;
            live.Ahead -= ofTurn ? 1 : 0;
            if (!live.Stalled || live.Ahead > MostAhead / 2)
            {
                return;
            }

            live.Stalled = false;
            if (!MaySchedule(live))
            {
                return;
            }
        }

        _queue.Add(live);
    }

    private bool MaySchedule(LiveInstance live)
    {
        if (!_open || live.Scheduled || live.Stalled || live.Gone)
        {
            return false;
        }

        _work.Enter();
        return live.Scheduled = true;
    }

    private void Run(LiveInstance live)
    {
        if (Begin(live) is { } turn)
        {
            _watchdog.Enter(turn);
            var outcome = TryPlay(turn);
            _watchdog.Leave(turn);
            if (!MaySettle(turn))
            {
                return;
            }

            Settle(turn, outcome);
        }

        End(live);
    }

    private Turn? Begin(LiveInstance live)
    {
        lock (live.Gate)
        {
            if (live.Ahead >= MostAhead)
            {
                live.Stalled = true;
                return null;
            }

            var now = _clock.GetUtcNow().UtcDateTime;
            if (live.Gone || !_open || _player.Leaves(live.Row) || _scribe.Begin(live, now) is not { } turn)
            {
                if (!live.Gone)
                {
                    _scribe.Keep(live, live.Waiting);
                }

                return null;
            }

            return live.Running = turn;
        }
    }

    private TurnOutcome TryPlay(Turn turn)
    {
        try
        {
            return _player.Play(turn);
        }
#pragma warning disable CA1031 // What a converter throws at a custom status or a result must not end the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new([], [], turn.Live.Row.CustomStatus, false, new Ending.Failed(TaskFailureDetails.FromException(e)));
        }
    }

    private static bool MaySettle(Turn turn)
    {
        lock (turn.Live.Gate)
        {
            return !turn.Settled && (turn.Settled = true);
        }
    }

    private void Settle(Turn turn, TurnOutcome outcome)
    {
        try
        {
            if (_scribe.Settle(turn, outcome) is { } entry)
            {
                foreach (var (to, message) in entry.Outgoing.Sent)
                {
                    if (Deliver(to, message) == Reception.Finished)
                    {
                        _journal.Post(new ForgetEntry(turn.Live.Epoch, [message]));
                    }
                }
            }
        }
#pragma warning disable CA1031 // The file could not be read: nothing is lost, all is taken up from it again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            turn.Taken.Refuse(e);
            _journal.Post(new BrokenEntry(turn.Live.Epoch, e));
        }
    }

    private void End(LiveInstance live)
    {
        var again = false;
        lock (live.Gate)
        {
            live.Running = null;
            live.Scheduled = false;
            again = HasWork(live) && MaySchedule(live);
        }

        _queue.End(again ? live : null);
        _work.Leave();
    }

    private bool HasWork(LiveInstance live) =>
        !live.Gone && TurnScribe.HasWork(live, _clock.GetUtcNow().UtcDateTime) && !_player.Leaves(live.Row);

    private void Keep(Turn turn)
    {
        lock (turn.Live.Gate)
        {
            if (!turn.Settled && !turn.Live.Gone)
            {
                _scribe.Keep(turn.Live, [.. turn.Taken, .. turn.Live.Waiting]);
            }
        }
    }

    private void GiveUp(Turn turn)
    {
        if (MaySettle(turn))
        {
            Settle(turn, _player.GiveUp(turn));
            End(turn.Live);
        }
    }
}
