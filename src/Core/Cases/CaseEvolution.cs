using System.Collections.Immutable;
using System.Diagnostics;
using static MissionReg.Core.Cases.CaseEvent;

namespace MissionReg.Core.Cases;

/// <summary>Applies events to a case. An event that cannot follow is a defect of the store and throws.</summary>
public static class CaseEvolution
{
    /// <summary>The state after <paramref name="events"/>, or <see langword="null"/> if there are none.</summary>
    public static CaseState? Fold(IEnumerable<RecordedEvent> events) => events.Aggregate((CaseState?)null, Evolve);

    public static CaseState Evolve(CaseState? state, RecordedEvent recorded)
    {
        var @event = recorded.Event();
        var next = (state, @event) switch
        {
            (null, ApplicationSubmitted e) when recorded.Sequence == 1 => Open(recorded, e),
            ({ } s, var e) when recorded.Sequence == s.Version + 1 && recorded.CaseNumber == s.Number => Apply(s, e, recorded),
            _ => throw new UnreachableException($"{recorded.CaseNumber}: event {recorded.Sequence} cannot follow"),
        };

        return next with
        {
            Version = recorded.Sequence,
            Revision = (state?.Revision ?? 0) + (@event is PaperIssued ? 0 : 1),
            LastHash = recorded.Hash,
            Commands = next.Commands.Add(recorded.CommandId),
            HandIn = recorded.CommandId == next.OpenedBy ? new HandIn(next.Documents, next.Items, next.Shown, next.Compared) : next.HandIn,
            EnteredAt = next.Status == state?.Status ? next.EnteredAt : next.EnteredAt.SetItem(next.Status, recorded.At),
        };
    }

    private static CaseState Open(RecordedEvent recorded, ApplicationSubmitted e) => new()
    {
        Number = recorded.CaseNumber,
        Version = recorded.Sequence,
        Revision = 1,
        LastHash = recorded.Hash,
        OpenedBy = recorded.CommandId,
        Status = e.Centre is null ? CaseStatus.Submitted : CaseStatus.AtCentre,
        Centre = e.Centre,
        CentreNumber = e.CentreNumber,
        Earlier = e.Earlier,
        Place = e.Centre is null ? Place.Office : Place.Centre,
        TermFrom = e.Centre is null ? e.ReceivedAt.Date : null,
        Procedure = e.Procedure,
        ProcedureVersion = e.ProcedureVersion,
        CalendarVersion = e.CalendarVersion,
        Office = e.Office,
        Kind = e.Kind,
        Fields = e.Fields,
        Receipt = new Receipt(recorded.CaseNumber, e.HandedInAt, e.ReceivedAt, e.ReadyBy, e.AcceptedBy),
    };

    private static CaseState Apply(CaseState s, CaseEvent @event, RecordedEvent recorded) => @event switch
    {
        // What was compared is the copy that was there; a later one is still to be compared.
        DocumentReceived e => s with { Documents = Add(s.Documents, e.Document), Compared = s.Compared.Remove(e.Document.DocumentId) },
        ItemsReceived e => s with { Items = s.Items.AddRange(e.Items) },
        DocumentShown e => s with { Shown = s.Shown.Add(e.DocumentId) },
        DocumentCompared e => s with { Compared = s.Compared.Add(e.DocumentId) },
        HandedToAccumulation => s with { Accumulated = true },
        Dispatched e => Leave(s, e),
        Arrived e => Reach(s, e),
        Registered => s with { Status = CaseStatus.Registered, Receipt = Accepted(s.Receipt, recorded.Actor) },
        ReviewStarted => s with { Status = CaseStatus.UnderReview },
        ConcurrenceRequested => s with { Concurrence = Concurrence.Pending },
        Concurred => s with { Concurrence = Concurrence.Given },
        ConcurrenceWithheld => s with { Concurrence = Concurrence.Withheld },
        CertificateDrafted e => s with
        {
            Status = CaseStatus.Drafted,
            Draft = new Draft(Resolution.Certificate, recorded.Actor.Id, e.On, e.ValidUntil, [], "", false) 
            {
                Variant = e.Variant,
                Fields = e.Fields ?? ImmutableSortedDictionary<string, string>.Empty,
            },
        },
        RefusalDrafted e => s with
        {
            Status = CaseStatus.Drafted,
            Draft = new Draft(Resolution.Refusal, recorded.Actor.Id, e.On, null, e.Grounds, e.Reasons, e.Late)
            {
                Decisions = e.Decisions ?? ImmutableSortedDictionary<string, CourtDecision>.Empty,
            },
        },
        SentForSignature => s with { Status = CaseStatus.AwaitingSignature },
        DraftReturned => s with { Status = CaseStatus.UnderReview, Draft = null },
        Signed e => s with { Status = CaseStatus.Ready, Signature = new Signature(e.Number, e.VerificationCode, e.On, recorded.Actor) },
        PaperIssued e => s with { Papers = s.Papers.Add(e.Paper) },
        RecipientNotified => s with { Status = CaseStatus.AwaitingCollection, NotifiedAt = recorded.At },
        HandedOut => s with { Status = CaseStatus.Collected },
        HandedToArchive => s with { Status = CaseStatus.Archived },
        Withdrawn => s with { Status = CaseStatus.Withdrawn },
        Suspended => s with { Interrupted = RegistrationStanding.Suspended },
        SuspensionLifted => s with { Interrupted = null },
        Revoked => s with { Interrupted = RegistrationStanding.Revoked },
        Superseded e => s with { Interrupted = RegistrationStanding.Superseded, SupersededBy = e.Number },
        DeadlinePassed e => s with { Passed = s.Passed.Add(e.Deadline, e.Effect) },
        _ => throw new UnreachableException($"{recorded.CaseNumber}: {@event.GetType().Name} cannot follow"),
    };

    /// <summary>An arrival may be recorded before its dispatch: what is there already does not leave again.</summary>
    private static CaseState Leave(CaseState s, Dispatched e)
    {
        var known = s with { Dispatches = s.Dispatches.Add(e.Manifest) };
        return s.Arrivals.Contains(e.Manifest) ? known : known with
        {
            Place = Place.Road,
            Status = e.Leg.Road(),
        };
    }

    private static CaseState Reach(CaseState s, Arrived e) => s with
    {
        Arrivals = s.Arrivals.Add(e.Manifest),
        ArrivedOn = s.ArrivedOn.SetItem(e.Leg, e.ReceivedAt.Date),
        Place = e.Leg is Leg.ToCentre ? Place.Centre : Place.Office,
        Status = e.Leg is Leg.ToOffice ? CaseStatus.Submitted : CaseStatus.AwaitingCollection,
        TermFrom = e.Leg is Leg.ToOffice ? e.ReceivedAt.Date : s.TermFrom,
    };

    /// <summary>An application that came over the network was accepted by nobody before the clerk who registers it.</summary>
    private static Receipt Accepted(Receipt receipt, ActorStamp clerk) =>
        receipt.AcceptedBy.Name.Length == 0 ? receipt with { AcceptedBy = clerk } : receipt;

    private static ImmutableSortedDictionary<string, ImmutableArray<ReceivedDocument>> Add(
        ImmutableSortedDictionary<string, ImmutableArray<ReceivedDocument>> documents, ReceivedDocument document) =>
        documents.SetItem(document.DocumentId, [.. documents.GetValueOrDefault(document.DocumentId, []), document]);
}
