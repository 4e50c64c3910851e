using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What a turn took and did: one transaction, with those of others.</summary>
internal sealed class TurnEntry(Turn turn, long number, Consequences consequences) : JournalEntry(turn.Live.Epoch)
{
    public Turn Turn { get; } = turn;

    public long Number { get; } = number;

    /// <summary>The instance after the turn.</summary>
    public required InstanceRow Row { get; init; }

    /// <summary>The row, if it is not in the file yet.</summary>
    public NewRow? Created { get; init; }

    /// <summary>The row is in the file, and something but its time is different.</summary>
    public bool Changes { get; init; }

    /// <summary>A new execution begins: the history goes.</summary>
    public bool Renews { get; init; }

    /// <summary>Clients who wait for a status may have to be told.</summary>
    public bool ChangesStatus { get; init; }

    /// <summary>What the turn adds to the history, if that goes on.</summary>
    public byte[]? Events { get; init; }

    public IReadOnlyList<PendingTimer> DroppedTimers { get; init; } = [];

    /// <summary>Messages that came too late for an instance that finished.</summary>
    public IReadOnlyList<Message> Unheard { get; init; } = [];

    public required Outgoing Outgoing { get; init; }

    public override void Write(Tables tables)
    {
        ForgetEntry.Write(tables, Turn.Taken);
        ForgetEntry.Write(tables, Unheard);
        foreach (var timer in DroppedTimers)
        {
            tables.Delete(Row.Key, timer);
        }

        if (Created is { } created)
        {
            created.Write(tables);
        }
        else if (Changes)
        {
            tables.Update(Row);
        }

        if (Renews)
        {
            tables.Renew(Row);
        }

        if (Events is not null)
        {
            tables.InsertHistory(Row.Key, Number, Turn.At, Events);
        }

        Outgoing.Timers.ForEach(timer => tables.Insert(Row.Key, timer));
        Outgoing.Activities.ForEach(tables.Insert);
        Outgoing.Carried.ForEach(message => tables.Insert(Row.Key, message));
        foreach (var (_, child) in Outgoing.Children)
        {
            child.Write(tables);
        }

        foreach (var (to, message) in Outgoing.Sent)
        {
            tables.Insert(to.Key, message);
        }
    }

    public override void Committed() => consequences.Follow(this);

    public override void Failed(Exception cause)
    {
        Turn.Taken.Refuse(cause);
        Unheard.Refuse(cause);
    }
}
