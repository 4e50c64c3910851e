namespace Microsoft.DurableTask.Worker.History;

/// <summary>The first byte of a stored event. The numbers are part of the file format: add, never change.</summary>
internal enum EventKind : byte
{
    Start = 1,
    ActivityScheduled = 3,
    SubOrchestrationScheduled = 4,
    TimerScheduled = 5,
    TimerCancelled = 6,
    EventSent = 7,
    TaskCompleted = 8,
    TaskFailed = 9,
    TimerFired = 10,
    EventRaised = 11,
    Terminated = 12,
    Suspended = 13,
    Resumed = 14,
    WentAsync = 15,
}
