using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// An instance in memory, as it stands after its latest turn, whether that is on disk yet or not. Everything is guarded by
/// <see cref="Gate"/>, except that the turn that runs may read what only turns change.
/// </summary>
/// <param name="row">As it stands.</param>
/// <param name="epoch">The journal's, from before the row was read.</param>
internal sealed class LiveInstance(InstanceRow row, long epoch)
{
    public Lock Gate { get; } = new();

    public long Epoch { get; } = epoch;

    public string Id { get; } = row.Id;

    public long Key { get; } = row.Key;

    public InstanceRow Row { get; set; } = row;

    /// <summary>As it stands on disk; none while its creation is on its way there.</summary>
    public InstanceRow? Known { get; set; }

    /// <summary>The turn after which <see cref="Known"/> stood so; −1 for its creation.</summary>
    public long KnownTurn { get; set; } = -2;

    public List<HistoryEvent> Played { get; set; } = [];

    public long NextTurn { get; set; }

    public List<PendingTimer> Timers { get; init; } = [];

    /// <summary>Not yet taken by a turn, in order.</summary>
    public List<Message> Waiting { get; set; } = [];

    public Turn? Running { get; set; }

    /// <summary>Its row is on disk or on its way there.</summary>
    public bool InFile { get; set; }

    /// <summary>The finished instance whose id it took over; its rows go when this one's come. 0 for none.</summary>
    public long Replaces { get; set; }

    /// <summary>A sub-orchestration that its parent's turn is about to create: messages wait until it has been.</summary>
    public bool Unborn { get; set; }

    /// <summary>A turn runs or is about to.</summary>
    public bool Scheduled { get; set; }

    /// <summary>Its turns on their way to the disk.</summary>
    public int Ahead { get; set; }

    /// <summary>It has as many turns on their way to the disk as it may have; a commit schedules it again.</summary>
    public bool Stalled { get; set; }

    /// <summary>Entries on their way to the disk that concern it. While there are any it stays in memory.</summary>
    public int Held { get; set; }

    /// <summary>Not to be used any more: out of memory, dropped after a failure, or replaced.</summary>
    public bool Gone { get; set; }

    /// <summary>Its removal is on its way to the disk: nobody finds it, and it is not to be read from the file again.</summary>
    public bool Purged { get; set; }

    /// <summary>Used since the last look for what may leave memory.</summary>
    public bool Touched { get; set; }

    /// <summary>Sub-orchestrations started since it is in memory, some perhaps not on disk.</summary>
    public List<string> Children { get; } = [];

    /// <summary>Bytes it takes, roughly.</summary>
    public int Weight { get; set; }

    public bool MayLeave => !Scheduled && !Unborn && Held == 0 && InFile && Waiting.TrueForAll(m => m.Stored);

    public static LiveInstance Of(StoredInstance stored, long epoch) => new(stored.Row, epoch)
    {
        Known = stored.Row,
        KnownTurn = stored.NextTurn - 1,
        Played = stored.Played,
        NextTurn = stored.NextTurn,
        Timers = stored.Timers,
        Waiting = stored.Messages,
        InFile = true,
        Touched = true,
    };

    public int Weigh()
    {
        var texts = (Row.Input?.Length ?? 0) + (Row.Output?.Length ?? 0) + (Row.CustomStatus?.Length ?? 0);
        foreach (var e in Played)
        {
            texts += e switch
            {
                HistoryEvent.TaskCompleted x => x.Result?.Length ?? 0,
                HistoryEvent.EventRaised x => x.Payload?.Length ?? 0,
                _ => 0,
            };
        }

        return 1000 + (100 * Played.Count) + (2 * texts);
    }
}
