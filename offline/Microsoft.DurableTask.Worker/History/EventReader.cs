using System.Text;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.History;

/// <summary>Reads what <see cref="EventWriter"/> wrote.</summary>
internal ref struct EventReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public static HistoryEvent Read(ReadOnlySpan<byte> bytes) => new EventReader(bytes).Next();

    /// <summary>Adds the events of a turn, after the turn's own start.</summary>
    public static void Read(DateTime at, ReadOnlySpan<byte> bytes, List<HistoryEvent> into)
    {
        into.Add(new TurnStarted(at));
        var reader = new EventReader(bytes);
        while (!reader._rest.IsEmpty)
        {
            into.Add(reader.Next());
        }
    }

    private HistoryEvent Next()
    {
        var kind = (EventKind)_rest[0];
        _rest = _rest[1..];
        return kind switch
        {
            EventKind.Start => new Start(),
            EventKind.ActivityScheduled => new ActivityScheduled(Task(), Text()),
            EventKind.SubOrchestrationScheduled => new SubOrchestrationScheduled(Task(), Text(), Text()),
            EventKind.TimerScheduled => new TimerScheduled(Task(), new DateTime(Number(), DateTimeKind.Utc)),
            EventKind.TimerCancelled => new TimerCancelled(Task()),
            EventKind.EventSent => new EventSent(Task(), Text(), Text()),
            EventKind.TaskCompleted => new TaskCompleted(Task(), TextOrNull()),
            EventKind.TaskFailed => new TaskFailed(Task(), FailureText.Read(Text())),
            EventKind.TimerFired => new TimerFired(Task()),
            EventKind.EventRaised => new EventRaised(Text(), TextOrNull(), Number()),
            EventKind.Terminated => new Terminated(TextOrNull(), Number() == 1),
            EventKind.Suspended => new Suspended(TextOrNull()),
            EventKind.Resumed => new Resumed(TextOrNull()),
            EventKind.WentAsync => new WentAsync(),
            _ => throw new InvalidDataException($"The history holds an event of unknown kind {(int)kind}."),
        };
    }

    private int Task() => checked((int)Number());

    private long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }
    }

    private string Text() => TextOrNull() ?? throw new InvalidDataException("The history lacks a text.");

    private string? TextOrNull()
    {
        var length = checked((int)Number()) - 1;
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
