using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;

namespace MissionReg.Core.Journals;

/// <summary>What the journals tell of a case, taken from its legal record.</summary>
/// <param name="State">As it is now.</param>
/// <param name="OverNetwork">The recipient filed it himself.</param>
public sealed record CaseCourse(CaseState State, bool OverNetwork)
{
    /// <summary>The clerk who entered it in the incoming journal; null while nobody has.</summary>
    public ActorStamp? RegisteredBy { get; init; }

    public ImmutableSortedDictionary<Leg, Carriage> Carriages { get; init; } = ImmutableSortedDictionary<Leg, Carriage>.Empty;

    public HandOver? HandOver { get; init; }

    public Deposit? Deposit { get; init; }

    public Instant? WithdrawnAt { get; init; }

    /// <summary>Local time at which it came in at the office; null while it has not.</summary>
    public LocalDateTime? ReceivedAtOffice => State.Centre is null ? State.Receipt.ReceivedAt : Carriages.GetValueOrDefault(Leg.ToOffice)?.ReceivedAt;

    /// <summary>Who took it in at the office: on the receipt, else who registered it, else who unpacked the courier's bag.</summary>
    public ActorStamp? AcceptedAtOffice => State.Centre is null ? State.Receipt.AcceptedBy : RegisteredBy ?? Carriages.GetValueOrDefault(Leg.ToOffice)?.ReceivedBy;

    /// <param name="events">All of one case, or the first of them; at least one.</param>
    public static CaseCourse Of(ImmutableArray<RecordedEvent> events)
    {
        var course = new CaseCourse(CaseEvolution.Fold(events)!, events[0].Actor.Id == Actor.Recipient.Id);
        return events.Aggregate(course, (c, recorded) => c.After(recorded.Event(), recorded));
    }

    private CaseCourse After(CaseEvent @event, RecordedEvent recorded) => @event switch
    {
        Registered => this with { RegisteredBy = recorded.Actor },
        Dispatched e => With(e.Leg, Sent(Carriages.GetValueOrDefault(e.Leg), e.Manifest, recorded.At)),
        Arrived e => With(e.Leg, new Carriage(e.Manifest, Carriages.GetValueOrDefault(e.Leg)?.SentAt, e.ReceivedAt, recorded.Actor)),
        HandedOut e => this with { HandOver = new HandOver(e, recorded.At) },
        HandedToArchive e => this with { Deposit = new Deposit(e.Archive, recorded.At) },
        Withdrawn => this with { WithdrawnAt = recorded.At },
        _ => this,
    };

    /// <summary>A case that was not in the bag of one manifest goes on another; of one that is there already, only its own dispatch tells more.</summary>
    private static Carriage Sent(Carriage? known, string manifest, Instant at) => known switch
    {
        null or { ReceivedAt: null } => new Carriage(manifest, at, null, null),
        _ when known.Manifest == manifest => known with { SentAt = at },
        _ => known,
    };

    private CaseCourse With(Leg leg, Carriage carriage) => this with { Carriages = Carriages.SetItem(leg, carriage) };
}
