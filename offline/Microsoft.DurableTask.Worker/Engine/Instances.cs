using System.Collections.Concurrent;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// The instances in memory: all those something is on its way to the disk for, and of the others as many as there is room for, the
/// rest being rows and nothing else. There is never more than one object that may be used for an instance.
/// </summary>
internal sealed class Instances(Database database, Journal journal, long room)
{
    private readonly ConcurrentDictionary<string, LiveInstance> _live = new(StringComparer.Ordinal);
    private readonly Lock[] _stripes = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private readonly Lock _shrinking = new();
    private IEnumerator<KeyValuePair<string, LiveInstance>>? _hand;
    private long _weight;

    /// <returns>The instance if it is in memory, whatever its state.</returns>
    public LiveInstance? Peek(string id) => _live.GetValueOrDefault(id);

    /// <summary>Reads it from the file if it is not in memory.</summary>
    /// <returns><see langword="null"/> if there is none.</returns>
    public LiveInstance? Find(string id)
    {
        if (Usable(id) is { } found)
        {
            return found.Purged ? null : found;
        }

        lock (StripeOf(id))
        {
            return FindOrRead(id) is { Purged: false } live ? live : null;
        }
    }

    /// <summary>
    /// Puts a new instance in place, in memory only. A finished one of its id is replaced if <paramref name="replaces"/> says so.
    /// </summary>
    /// <param name="live">The new one.</param>
    /// <param name="isNew">Its id was made for it: there can be no other.</param>
    /// <param name="replaces">Asked about the finished instance of this id.</param>
    /// <param name="inTheWay">The one that is not replaced.</param>
    public bool TryAdd(LiveInstance live, bool isNew, Func<InstanceRow, bool> replaces, out LiveInstance? inTheWay)
    {
        inTheWay = null;
        lock (StripeOf(live.Id))
        {
            if (!isNew && FindOrRead(live.Id) is { } existing)
            {
                lock (existing.Gate)
                {
                    if (!existing.Purged && !(existing.Row.IsFinished && replaces(existing.Row)))
                    {
                        inTheWay = existing;
                        return false;
                    }

                    existing.Gone = true;
                    live.Replaces = existing.Row.Key;
                }
            }

            Put(live);
            return true;
        }
    }

    /// <summary>Makes room if there is too little.</summary>
    public void Shrink()
    {
        if (Volatile.Read(ref _weight) <= room || !_shrinking.TryEnter())
        {
            return;
        }

        try
        {
            for (var rounds = 0; rounds < 3 && Volatile.Read(ref _weight) > room;)
            {
                if (_hand?.MoveNext() is true)
                {
                    LetGo(_hand.Current.Value);
                }
                else
                {
                    _hand?.Dispose();
                    _hand = _live.GetEnumerator();
                    rounds++;
                }
            }
        }
        finally
        {
            _shrinking.Exit();
        }
    }

    /// <summary>Counts what it takes anew.</summary>
    public void Weigh(LiveInstance live)
    {
        var weight = live.Weigh();
        Interlocked.Add(ref _weight, weight - live.Weight);
        live.Weight = weight;
    }

    /// <summary>Lets go of an instance that has finished, unless something more of it is on its way to the disk.</summary>
    public void Retire(LiveInstance live)
    {
        lock (live.Gate)
        {
            if (live.Gone || live.Purged || !live.MayLeave)
            {
                return;
            }

            live.Gone = true;
        }

        Remove(live);
    }

    public void Remove(LiveInstance live)
    {
        if (_live.TryRemove(new(live.Id, live)))
        {
            Interlocked.Add(ref _weight, -live.Weight);
        }
    }

    /// <summary>Forgets all of them: what they rest on is not on disk.</summary>
    public void DropAll(Exception cause)
    {
        foreach (var live in _live.Values)
        {
            Drop(live, cause);
        }
    }

    /// <summary>Forgets one of them.</summary>
    public void Drop(LiveInstance live, Exception cause)
    {
        List<Message> waiting;
        lock (live.Gate)
        {
            live.Gone = true;
            waiting = live.Waiting;
            live.Waiting = [];
        }

        Remove(live);
        waiting.Refuse(cause);
    }

    private LiveInstance? Usable(string id)
    {
        if (!_live.TryGetValue(id, out var live))
        {
            return null;
        }

        live.Touched = true;
        return live.Gone || live.Epoch != journal.Epoch ? null : live;
    }

    // With the stripe held: nobody else reads the same instance, or puts another in its place, meanwhile.
    private LiveInstance? FindOrRead(string id)
    {
        while (true)
        {
            if (Usable(id) is { } live)
            {
                return live;
            }

            var epoch = journal.Epoch;
            if (database.Read(connection => StoredInstance.Find(connection, id)) is not { } stored)
            {
                return null;
            }

            var read = LiveInstance.Of(stored, epoch);
            Put(read);
            if (journal.Epoch == epoch)
            {
                return read;
            }
        }
    }

    private void Put(LiveInstance live)
    {
        if (_live.TryGetValue(live.Id, out var former))
        {
            Remove(former);
        }

        Weigh(live);
        _live[live.Id] = live;
    }

    // One that was used since the hand last came by stays for another round.
    private void LetGo(LiveInstance live)
    {
        lock (live.Gate)
        {
            if (live.Touched || !live.MayLeave)
            {
                live.Touched = false;
                return;
            }

            live.Gone = true;
        }

        Remove(live);
    }

    private Lock StripeOf(string id) => _stripes[(uint)string.GetHashCode(id, StringComparison.Ordinal) % (uint)_stripes.Length];
}
