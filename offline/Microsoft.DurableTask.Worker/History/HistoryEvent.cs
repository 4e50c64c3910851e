namespace Microsoft.DurableTask.Worker.History;

/// <summary>
/// One fact in the life of an execution. Facts that begin with a verb in the past were asked for by the orchestrator's code and
/// must be asked for again on replay; the others came from outside and are what a replay answers with.
/// </summary>
internal abstract record HistoryEvent
{
    private HistoryEvent()
    {
    }

    /// <summary>Only ever in the inbox: wakes an execution that has no history yet.</summary>
    public sealed record Start : HistoryEvent;

    /// <summary>A turn began; all that follows up to the next one belongs to it.</summary>
    public sealed record TurnStarted(DateTime AtUtc) : HistoryEvent;

    public sealed record ActivityScheduled(int Task, string Name) : HistoryEvent;

    public sealed record SubOrchestrationScheduled(int Task, string Name, string InstanceId) : HistoryEvent;

    public sealed record TimerScheduled(int Task, DateTime DueUtc) : HistoryEvent;

    /// <summary>For the engine, which must know what timers are open without running the code; replay takes no notice.</summary>
    public sealed record TimerCancelled(int Task) : HistoryEvent;

    public sealed record EventSent(int Task, string Name, string InstanceId) : HistoryEvent;

    public sealed record TaskCompleted(int Task, string? Result) : HistoryEvent;

    public sealed record TaskFailed(int Task, TaskFailureDetails Failure) : HistoryEvent;

    public sealed record TimerFired(int Task) : HistoryEvent;

    /// <param name="Name">As the sender wrote it; compared without case.</param>
    /// <param name="Payload">JSON.</param>
    /// <param name="Arrival">Place among all messages ever received; keeps first in, first out across ContinueAsNew.</param>
    public sealed record EventRaised(string Name, string? Payload, long Arrival) : HistoryEvent;

    public sealed record Terminated(string? Output, bool Recursive) : HistoryEvent;

    public sealed record Suspended(string? Reason) : HistoryEvent;

    public sealed record Resumed(string? Reason) : HistoryEvent;

    /// <summary>The code was found to wait for something that is not durable.</summary>
    public sealed record WentAsync : HistoryEvent;
}
