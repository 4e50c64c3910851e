using System.Diagnostics;
using System.Text;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.History;

/// <summary>
/// Events as bytes: the kind, then the fields in the order of the record. Numbers are written 7 bits a byte, lowest first;
/// texts as their length in UTF-8 plus one, 0 for none, and their bytes.
/// </summary>
internal sealed class EventWriter
{
    [ThreadStatic]
    private static EventWriter? s_own;

    private byte[] _buffer = new byte[512];
    private int _length;

    public static byte[] Write(HistoryEvent e)
    {
        var writer = Begin();
        writer.Add(e);
        return writer.End();
    }

    public static byte[] WriteAll(List<HistoryEvent> events)
    {
        var writer = Begin();
        events.ForEach(writer.Add);
        return writer.End();
    }

    /// <summary>This thread's writer, emptied.</summary>
    public static EventWriter Begin()
    {
        var writer = s_own ??= new();
        writer._length = 0;
        return writer;
    }

    public byte[] End()
    {
        var written = _buffer.AsSpan(0, _length).ToArray();
        if (_buffer.Length > 1 << 16)
        {
            _buffer = new byte[512];
        }

        return written;
    }

    public void Add(HistoryEvent e)
    {
        switch (e)
        {
            case Start:
                Kind(EventKind.Start);
                break;
            case ActivityScheduled x:
                Kind(EventKind.ActivityScheduled).Number(x.Task).Text(x.Name);
                break;
            case SubOrchestrationScheduled x:
                Kind(EventKind.SubOrchestrationScheduled).Number(x.Task).Text(x.Name).Text(x.InstanceId);
                break;
            case TimerScheduled x:
                Kind(EventKind.TimerScheduled).Number(x.Task).Number(x.DueUtc.Ticks);
                break;
            case TimerCancelled x:
                Kind(EventKind.TimerCancelled).Number(x.Task);
                break;
            case EventSent x:
                Kind(EventKind.EventSent).Number(x.Task).Text(x.Name).Text(x.InstanceId);
                break;
            case TaskCompleted x:
                Kind(EventKind.TaskCompleted).Number(x.Task).Text(x.Result);
                break;
            case TaskFailed x:
                Kind(EventKind.TaskFailed).Number(x.Task).Text(FailureText.Of(x.Failure));
                break;
            case TimerFired x:
                Kind(EventKind.TimerFired).Number(x.Task);
                break;
            case EventRaised x:
                Kind(EventKind.EventRaised).Text(x.Name).Text(x.Payload).Number(x.Arrival);
                break;
            case Terminated x:
                Kind(EventKind.Terminated).Text(x.Output).Number(x.Recursive ? 1 : 0);
                break;
            case Suspended x:
                Kind(EventKind.Suspended).Text(x.Reason);
                break;
            case Resumed x:
                Kind(EventKind.Resumed).Text(x.Reason);
                break;
            case WentAsync:
                Kind(EventKind.WentAsync);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private EventWriter Kind(EventKind kind)
    {
        Room(1)[0] = (byte)kind;
        _length++;
        return this;
    }

    private EventWriter Number(long value)
    {
        var room = Room(10);
        var rest = (ulong)value;
        var count = 0;
        while (rest >= 0x80)
        {
            room[count++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        room[count++] = (byte)rest;
        _length += count;
        return this;
    }

    private EventWriter Text(string? text)
    {
        if (text is null)
        {
            return Number(0);
        }

        var count = Encoding.UTF8.GetByteCount(text);
        Number(count + 1L);
        _length += Encoding.UTF8.GetBytes(text, Room(count));
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        return _buffer.AsSpan(_length);
    }
}
