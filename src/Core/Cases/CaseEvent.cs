using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>
/// What happened to a case: the legal record, append-only. The stored names are the ones given here and never change; a
/// changed meaning gets a new name.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ApplicationSubmitted), "application-submitted")]
[JsonDerivedType(typeof(DocumentReceived), "document-received")]
[JsonDerivedType(typeof(ItemsReceived), "items-received")]
[JsonDerivedType(typeof(DocumentShown), "document-shown")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(ReviewStarted), "review-started")]
[JsonDerivedType(typeof(ConcurrenceRequested), "concurrence-requested")]
[JsonDerivedType(typeof(Concurred), "concurred")]
[JsonDerivedType(typeof(ConcurrenceWithheld), "concurrence-withheld")]
[JsonDerivedType(typeof(CertificateDrafted), "certificate-drafted")]
[JsonDerivedType(typeof(RefusalDrafted), "refusal-drafted")]
[JsonDerivedType(typeof(SentForSignature), "sent-for-signature")]
[JsonDerivedType(typeof(DraftReturned), "draft-returned")]
[JsonDerivedType(typeof(Signed), "signed")]
[JsonDerivedType(typeof(PaperIssued), "paper-issued")]
[JsonDerivedType(typeof(RecipientNotified), "recipient-notified")]
[JsonDerivedType(typeof(HandedOut), "handed-out")]
[JsonDerivedType(typeof(HandedToArchive), "handed-to-archive")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(DeadlinePassed), "deadline-passed")]
[JsonDerivedType(typeof(DocumentCompared), "document-compared")]
[JsonDerivedType(typeof(HandedToAccumulation), "handed-to-accumulation")]
[JsonDerivedType(typeof(Dispatched), "dispatched")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(SuspensionLifted), "suspension-lifted")]
[JsonDerivedType(typeof(Revoked), "revoked")]
[JsonDerivedType(typeof(Superseded), "superseded")]
public abstract record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>The application came in and the receipt was given (Almaty 2011 §11, §13).</summary>
    /// <param name="Missing">Checklist items that were not there; the recipient insisted.</param>
    public sealed record ApplicationSubmitted(
        string Procedure,
        string ProcedureVersion,
        string CalendarVersion,
        string Office,
        string Kind,
        ImmutableSortedDictionary<string, string> Fields,
        Instant HandedInAt,
        LocalDateTime ReceivedAt,
        LocalDateTime ReadyBy,
        ActorStamp AcceptedBy,
        ImmutableArray<string> Missing) : CaseEvent
    {
        /// <summary>Null for the office's own counter.</summary>
        public string? Centre { get; init; }

        /// <summary>Number in the centre's journal.</summary>
        public string? CentreNumber { get; init; }

        public EarlierReference? Earlier { get; init; }
    }

    public sealed record DocumentReceived(ReceivedDocument Document) : CaseEvent;

    public sealed record ItemsReceived(ImmutableArray<ReceivedItem> Items) : CaseEvent;

    /// <summary>An officer saw the original; no copy was taken.</summary>
    public sealed record DocumentShown(string DocumentId) : CaseEvent;

    /// <summary>An officer compared the copy with the original and gave the original back (Ministry of Justice 2008 §12).</summary>
    public sealed record DocumentCompared(string DocumentId) : CaseEvent;

    /// <summary>From the window to the accumulation section (Almaty 2011 §12).</summary>
    public sealed record HandedToAccumulation(string? Remark) : CaseEvent;

    public sealed record Dispatched(string Manifest, Leg Leg) : CaseEvent;

    /// <param name="Absent">Papers that were on the manifest and not there.</param>
    /// <param name="ReceivedAt">Local time at which it counts as received where it arrived.</param>
    public sealed record Arrived(string Manifest, Leg Leg, ImmutableArray<string> Absent, LocalDateTime ReceivedAt) : CaseEvent;

    public sealed record Registered(string? Remark) : CaseEvent;

    public sealed record ReviewStarted : CaseEvent;

    public sealed record ConcurrenceRequested(string? Question) : CaseEvent;

    public sealed record Concurred(string? Remark) : CaseEvent;

    public sealed record ConcurrenceWithheld(string Reason) : CaseEvent;

    public sealed record CertificateDrafted(LocalDate On, LocalDate? ValidUntil, string? Variant = null) : CaseEvent
    {
        /// <summary>What the officer filled in.</summary>
        public ImmutableSortedDictionary<string, string>? Fields { get; init; }
    }

    /// <param name="NoticeDueOn">Null where no term ran yet on the day of the draft.</param>
    /// <param name="Late">Drawn up after <paramref name="NoticeDueOn"/>.</param>
    /// <param name="Paragraph">Paragraph that sets the term of the notice.</param>
    public sealed record RefusalDrafted(
        LocalDate On, ImmutableArray<string> Grounds, string Reasons, LocalDate? NoticeDueOn, bool Late, string Paragraph) : CaseEvent
    {
        /// <summary>Court decisions by ground.</summary>
        public ImmutableSortedDictionary<string, CourtDecision>? Decisions { get; init; }
    }

    public sealed record SentForSignature : CaseEvent;

    public sealed record DraftReturned(string Reason) : CaseEvent;

    public sealed record Signed(string Number, string VerificationCode, LocalDate On) : CaseEvent;

    public sealed record PaperIssued(IssuedPaper Paper) : CaseEvent;

    /// <param name="By">phone or in-person (Almaty 2011 §11).</param>
    public sealed record RecipientNotified(string By, string? Remark) : CaseEvent;

    /// <param name="IdentityDocument">Number of the identity document that the collector showed.</param>
    /// <param name="PowerOfAttorney">Number of the proxy's power of attorney.</param>
    public sealed record HandedOut(
        Collector Collector, string IdentityDocument, string? ProxyName, string? PowerOfAttorney) : CaseEvent
    {
        public LocalDate? PowerValidUntil { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool PowerNotarised { get; init; }

        /// <summary>The collector signed in the journal.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool SignedInJournal { get; init; }

        /// <summary>Why the recipient's document is not the one in the application.</summary>
        public string? IdentityRemark { get; init; }
    }

    /// <param name="Archive">The archive that took it over.</param>
    public sealed record HandedToArchive(string Archive, string Paragraph) : CaseEvent;

    public sealed record Withdrawn(string? Reason) : CaseEvent;

    /// <summary>The registration is suspended by a court (Astana 2008 §17(5)).</summary>
    public sealed record Suspended(CourtDecision Decision, string Reason) : CaseEvent;

    public sealed record SuspensionLifted(CourtDecision Decision, string? Reason) : CaseEvent;

    public sealed record Revoked(string Reason, CourtDecision? Decision) : CaseEvent;

    /// <summary>A later registration took the place of this one.</summary>
    public sealed record Superseded(string Number, string CaseNumber) : CaseEvent;

    /// <summary>An agenda entry's last day went by. Recorded once; it decides nothing.</summary>
    public sealed record DeadlinePassed(string Deadline, LocalDate DueOn, DeadlineEffect Effect, string Paragraph) : CaseEvent;
}
