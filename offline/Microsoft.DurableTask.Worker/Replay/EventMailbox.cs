using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// External events by name, whatever its case. An event goes to the latest waiter that still waits, as in the real worker;
/// without one it is kept. Kept events are taken first in, first out.
/// </summary>
internal sealed class EventMailbox
{
    private readonly List<HistoryEvent.EventRaised?> _arrived = [];
    private Dictionary<string, Queue<int>>? _kept;
    private Dictionary<string, IEventWaiter?>? _waiters;

    public bool AnyWaits
    {
        get
        {
            if (_waiters is not null)
            {
                foreach (var waiter in _waiters.Values)
                {
                    if (Living(waiter) is not null)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    /// <summary>Not yet asked for, in order of arrival.</summary>
    public IEnumerable<HistoryEvent.EventRaised> Kept => _arrived.OfType<HistoryEvent.EventRaised>();

    /// <exception cref="Exception">A waiter's, at a payload that is none of its type; the event is gone.</exception>
    public void Receive(HistoryEvent.EventRaised raised)
    {
        if (TryTakeWaiter(raised.Name, out var waiter))
        {
            waiter.Deliver(raised.Payload);
            return;
        }

        _kept ??= new(StringComparer.OrdinalIgnoreCase);
        if (!_kept.TryGetValue(raised.Name, out var queue))
        {
            _kept.Add(raised.Name, queue = new());
        }

        queue.Enqueue(_arrived.Count);
        _arrived.Add(raised);
    }

    /// <exception cref="ArgumentException">Another type is already waited for under this name.</exception>
    /// <exception cref="Exception">As of <see cref="Receive"/>, of an event that was kept.</exception>
    public void Wait(string name, IEventWaiter waiter)
    {
        _waiters ??= new(StringComparer.OrdinalIgnoreCase);
        var other = Living(_waiters.GetValueOrDefault(name));
        if (other is not null && other.EventType != waiter.EventType)
        {
            throw new ArgumentException(
                $"Events of one name must have one type: expected {other.EventType.FullName}, requested {waiter.EventType.FullName}.");
        }

        if (_kept is not null && _kept.TryGetValue(name, out var queue) && queue.TryDequeue(out var index))
        {
            var payload = _arrived[index]!.Payload;
            _arrived[index] = null;
            waiter.Deliver(payload);
        }
        else
        {
            waiter.Next = other;
            _waiters[name] = waiter;
        }
    }

    private bool TryTakeWaiter(string name, [NotNullWhen(true)] out IEventWaiter? waiter)
    {
        waiter = _waiters is null ? null : Living(_waiters.GetValueOrDefault(name));
        if (waiter is not null)
        {
            _waiters![name] = waiter.Next;
        }

        return waiter is not null;
    }

    // A waiter given up on must neither take an event nor hide one who still waits.
    private static IEventWaiter? Living(IEventWaiter? waiter)
    {
        while (waiter is { Waits: false })
        {
            waiter = waiter.Next;
        }

        return waiter;
    }
}
