using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>
/// External events by name, whatever its case. An event goes to the latest waiter that still waits, as in the real worker;
/// without one it is kept. Kept events are taken first in, first out.
/// </summary>
internal sealed class EventMailbox
{
    private readonly Dictionary<string, Stack<IEventWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent.EventRaised> _kept = [];

    public bool AnyWaits => _waiters.Values.Any(stack => stack.Any(w => w.Waits));

    /// <summary>Not yet asked for, in order of arrival.</summary>
    public IReadOnlyList<HistoryEvent.EventRaised> Kept => _kept;

    public void Keep(HistoryEvent.EventRaised raised) => _kept.Add(raised);

    public void Receive(HistoryEvent.EventRaised raised)
    {
        if (Live(raised.Name) is { Count: > 0 } stack)
        {
            stack.Pop().Deliver(raised.Payload);
        }
        else
        {
            _kept.Add(raised);
        }
    }

    /// <exception cref="ArgumentException">Another type is already waited for under this name.</exception>
    public void Wait(string name, IEventWaiter waiter)
    {
        var stack = Live(name);
        if (stack.TryPeek(out var other) && other.EventType != waiter.EventType)
        {
            throw new ArgumentException(
                $"Events of one name must have one type: expected {other.EventType.FullName}, requested {waiter.EventType.FullName}.");
        }

        var index = _kept.FindIndex(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            var payload = _kept[index].Payload;
            _kept.RemoveAt(index);
            waiter.Deliver(payload);
        }
        else
        {
            stack.Push(waiter);
        }
    }

    private Stack<IEventWaiter> Live(string name)
    {
        if (!_waiters.TryGetValue(name, out var stack))
        {
            _waiters.Add(name, stack = new());
        }

        // A waiter given up on must neither take an event nor hide one who still waits.
        while (stack.TryPeek(out var top) && !top.Waits)
        {
            stack.Pop();
        }

        return stack;
    }
}
