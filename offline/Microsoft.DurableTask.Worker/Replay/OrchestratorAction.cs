using System.Collections.Immutable;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Something the orchestrator's code asked for. <see cref="Recorded"/> is how the history remembers it.</summary>
internal abstract record OrchestratorAction(int Task)
{
    public abstract HistoryEvent Recorded { get; }

    public sealed record CallActivity(int Task, string Name, string? Input, string Version) : OrchestratorAction(Task)
    {
        public override HistoryEvent Recorded => new HistoryEvent.ActivityScheduled(Task, Name);
    }

    public sealed record CallSubOrchestrator(int Task, string Name, string InstanceId, string? Input, string Version)
        : OrchestratorAction(Task)
    {
        /// <summary>All that the new instance is to have, its parent's included.</summary>
        public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

        public override HistoryEvent Recorded => new HistoryEvent.SubOrchestrationScheduled(Task, Name, InstanceId);
    }

    public sealed record StartTimer(int Task, DateTime DueUtc) : OrchestratorAction(Task)
    {
        public override HistoryEvent Recorded => new HistoryEvent.TimerScheduled(Task, DueUtc);
    }

    public sealed record SendEvent(int Task, string Name, string InstanceId, string? Payload) : OrchestratorAction(Task)
    {
        public override HistoryEvent Recorded => new HistoryEvent.EventSent(Task, Name, InstanceId);
    }
}
