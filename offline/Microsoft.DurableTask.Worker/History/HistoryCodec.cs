using System.Diagnostics;
using System.Text.Json;
using static Microsoft.DurableTask.Worker.History.HistoryEvent;

namespace Microsoft.DurableTask.Worker.History;

/// <summary>The stored names of events. They are part of the file format: add, never rename.</summary>
internal static class HistoryCodec
{
    /// <summary>Only ever in the inbox: wakes an instance that has no history yet.</summary>
    public const string Start = "start";

    public const string TaskCompletedKind = "task-completed";
    public const string TaskFailedKind = "task-failed";

    public static EventRecord Encode(HistoryEvent e) => e switch
    {
        TurnStarted x => new("turn-started", x.AtUtc.Ticks, null, null),
        ActivityScheduled x => new("activity-scheduled", x.Task, x.Name, null),
        SubOrchestrationScheduled x => new("sub-orchestration-scheduled", x.Task, x.Name, x.InstanceId),
        TimerScheduled x => new("timer-scheduled", x.Task, null, null),
        EventSent x => new("event-sent", x.Task, x.Name, x.InstanceId),
        TaskCompleted x => new(TaskCompletedKind, x.Task, null, x.Result),
        TaskFailed x => new(TaskFailedKind, x.Task, null, Encode(x.Failure)),
        TimerFired x => new("timer-fired", x.Task, null, null),
        EventRaised x => new("event-raised", x.Arrival, x.Name, x.Payload),
        Terminated x => new("terminated", x.Recursive ? 1 : 0, null, x.Output),
        Suspended x => new("suspended", null, null, x.Reason),
        Resumed x => new("resumed", null, null, x.Reason),
        WentAsync => new("went-async", null, null, null),
        _ => throw new UnreachableException(),
    };

    public static HistoryEvent Decode(EventRecord r) => r.Kind switch
    {
        "turn-started" => new TurnStarted(new DateTime(r.Number!.Value, DateTimeKind.Utc)),
        "activity-scheduled" => new ActivityScheduled(Task(r), r.Name!),
        "sub-orchestration-scheduled" => new SubOrchestrationScheduled(Task(r), r.Name!, r.Data!),
        "timer-scheduled" => new TimerScheduled(Task(r)),
        "event-sent" => new EventSent(Task(r), r.Name!, r.Data!),
        TaskCompletedKind => new TaskCompleted(Task(r), r.Data),
        TaskFailedKind => new TaskFailed(Task(r), DecodeFailure(r.Data!)),
        "timer-fired" => new TimerFired(Task(r)),
        "event-raised" => new EventRaised(r.Name!, r.Data, r.Number!.Value),
        "terminated" => new Terminated(r.Data, r.Number == 1),
        "suspended" => new Suspended(r.Data),
        "resumed" => new Resumed(r.Data),
        "went-async" => new WentAsync(),
        _ => throw new InvalidDataException($"The history holds an event of unknown kind '{r.Kind}'."),
    };

    public static string Encode(TaskFailureDetails failure) => JsonSerializer.Serialize(failure);

    public static TaskFailureDetails DecodeFailure(string json) => JsonSerializer.Deserialize<TaskFailureDetails>(json)!;

    private static int Task(EventRecord r) => checked((int)r.Number!.Value);
}
