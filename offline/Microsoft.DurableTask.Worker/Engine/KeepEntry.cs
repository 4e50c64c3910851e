using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Writes what waits at an instance whose turn is not to be expected soon, and the instance itself if it is new.</summary>
internal sealed class KeepEntry(LiveInstance live, NewRow? created, List<Message> messages, Consequences consequences)
    : JournalEntry(live.Epoch)
{
    public LiveInstance Live { get; } = live;

    public NewRow? Created { get; } = created;

    public List<Message> Messages { get; } = messages;

    /// <summary>Who had the instance created with a start that was put off.</summary>
    public ISender? Creator { get; init; }

    public override void Write(Tables tables)
    {
        if (Created is not null)
        {
            Created.Write(tables);
            if (Created.Row is { Status: OrchestrationRuntimeStatus.Pending, StartAt: { } start })
            {
                tables.Insert(Live.Key, new PendingTimer(PendingTimer.Start, start));
            }
        }

        foreach (var message in Messages)
        {
            tables.Insert(Live.Key, message);
            if (message.Activity != 0)
            {
                tables.DeleteActivity(message.Activity);
            }
        }
    }

    public override void Committed() => consequences.Follow(this);

    public override void Failed(Exception cause)
    {
        Creator?.Refuse(cause);
        Messages.Refuse(cause);
    }
}
