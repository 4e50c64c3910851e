using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What a turn sets going.</summary>
internal sealed record Outgoing
{
    public List<PendingTimer> Timers { get; } = [];

    public List<Activity> Activities { get; } = [];

    public List<(LiveInstance Live, NewRow Row)> Children { get; } = [];

    /// <summary>Messages to instances; each holds its instance in memory.</summary>
    public List<(LiveInstance To, Message Message)> Sent { get; } = [];

    /// <summary>What the instance's own next execution begins with.</summary>
    public List<Message> Carried { get; } = [];
}
