using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;

namespace MissionReg.Core.Tests.Cases;

/// <summary>
/// Every event as it lies in stores since it was introduced. A row is never edited: a changed meaning gets a new name, and
/// what an event gained later must be readable where it is absent.
/// </summary>
internal static class StoredEvents
{
    private static readonly CourtDecision Decision = new("2-117/2026", new LocalDate(2026, 3, 11), "District court No 2");

    public static IReadOnlyList<(CaseEvent Event, string Json)> All { get; } =
    [
        (new ApplicationSubmitted(
                "almaty-2011-missionary",
                "2011-07-11.1",
                "2026.1",
                "almaty-internal-policy",
                "registration",
                ImmutableSortedDictionary<string, string>.Empty.Add("activityTo", "2026-12-31").Add("applicantName", "Әлия «Ё» O'Neil"),
                Instant.FromUtc(2026, 3, 12, 14, 30, 5),
                new LocalDateTime(2026, 3, 13, 9, 0),
                new LocalDateTime(2026, 3, 27, 18, 0),
                new ActorStamp("a.clerk", "A. Clerk", "chief specialist"),
                ["invitation"]),
            """{"type":"application-submitted","procedure":"almaty-2011-missionary","procedureVersion":"2011-07-11.1","calendarVersion":"2026.1","office":"almaty-internal-policy","kind":"registration","fields":{"activityTo":"2026-12-31","applicantName":"Әлия «Ё» O'Neil"},"handedInAt":"2026-03-12T14:30:05Z","receivedAt":"2026-03-13T09:00:00","readyBy":"2026-03-27T18:00:00","acceptedBy":{"id":"a.clerk","name":"A. Clerk","post":"chief specialist"},"missing":["invitation"]}"""),
        (new DocumentReceived(new ReceivedDocument("invitation", "ab12", "pdf", 2, 1000, true)),
            """{"type":"document-received","document":{"documentId":"invitation","sha256":"ab12","format":"pdf","pages":2,"bytes":1000,"activeContent":true}}"""),
        (new ItemsReceived([new ReceivedItem("materials", "Hymnal", "kk", 3)]),
            """{"type":"items-received","items":[{"documentId":"materials","name":"Hymnal","language":"kk","count":3}]}"""),
        (new DocumentShown("passport"), """{"type":"document-shown","documentId":"passport"}"""),
        (new Registered("Complete"), """{"type":"registered","remark":"Complete"}"""),
        (new Registered(null), """{"type":"registered"}"""),
        (new ReviewStarted(), """{"type":"review-started"}"""),
        (new ConcurrenceRequested("Is it valid?"), """{"type":"concurrence-requested","question":"Is it valid?"}"""),
        (new Concurred(null), """{"type":"concurred"}"""),
        (new ConcurrenceWithheld("It has lapsed."), """{"type":"concurrence-withheld","reason":"It has lapsed."}"""),
        (new CertificateDrafted(new LocalDate(2026, 3, 16), new LocalDate(2026, 12, 31)),
            """{"type":"certificate-drafted","on":"2026-03-16","validUntil":"2026-12-31"}"""),
        (new RefusalDrafted(new LocalDate(2026, 3, 18), ["missing-document"], "It is missing.", new LocalDate(2026, 3, 17), true, "10"),
            """{"type":"refusal-drafted","on":"2026-03-18","grounds":["missing-document"],"reasons":"It is missing.","noticeDueOn":"2026-03-17","late":true,"paragraph":"10"}"""),
        (new SentForSignature(), """{"type":"sent-for-signature"}"""),
        (new DraftReturned("The name is misspelt."), """{"type":"draft-returned","reason":"The name is misspelt."}"""),
        (new Signed("ALM-MC-2026-000001", "K7QD-M2XP", new LocalDate(2026, 3, 17)),
            """{"type":"signed","number":"ALM-MC-2026-000001","verificationCode":"K7QD-M2XP","on":"2026-03-17"}"""),
        (new PaperIssued(new IssuedPaper("outcome", "kk", "cd34")), """{"type":"paper-issued","paper":{"paper":"outcome","language":"kk","sha256":"cd34"}}"""),
        (new RecipientNotified("in-person", null), """{"type":"recipient-notified","by":"in-person"}"""),
        (new HandedOut(Collector.Recipient, "N01234567", null, null), """{"type":"handed-out","collector":"recipient","identityDocument":"N01234567"}"""),
        (new HandedOut(Collector.Proxy, "N07654321", "A. Proxy", "No 5"),
            """{"type":"handed-out","collector":"proxy","identityDocument":"N07654321","proxyName":"A. Proxy","powerOfAttorney":"No 5"}"""),
        (new HandedToArchive("City archive", "14"), """{"type":"handed-to-archive","archive":"City archive","paragraph":"14"}"""),
        (new ApplicationSubmitted(
                "almaty-2011-missionary",
                "2011-07-11.1",
                "2026.1",
                "almaty-internal-policy",
                "reregistration",
                ImmutableSortedDictionary<string, string>.Empty,
                Instant.FromUtc(2026, 3, 12, 5, 0),
                new LocalDateTime(2026, 3, 12, 10, 0),
                new LocalDateTime(2026, 3, 28, 20, 0),
                new ActorStamp("h.inspector", "H. Inspector", "inspector"),
                [])
            {
                Centre = "almaty-centre-1",
                CentreNumber = "01-2026-000007",
                Earlier = new EarlierReference("ALM-MC-2025-000003", "ALM-M-2025-000011", true),
            },
            """{"type":"application-submitted","procedure":"almaty-2011-missionary","procedureVersion":"2011-07-11.1","calendarVersion":"2026.1","office":"almaty-internal-policy","kind":"reregistration","fields":{},"handedInAt":"2026-03-12T05:00:00Z","receivedAt":"2026-03-12T10:00:00","readyBy":"2026-03-28T20:00:00","acceptedBy":{"id":"h.inspector","name":"H. Inspector","post":"inspector"},"missing":[],"centre":"almaty-centre-1","centreNumber":"01-2026-000007","earlier":{"number":"ALM-MC-2025-000003","caseNumber":"ALM-M-2025-000011","inForce":true}}"""),
        (new CertificateDrafted(new LocalDate(2026, 3, 16), null, "address-certificate") { Fields = ImmutableSortedDictionary<string, string>.Empty.Add("foundAddress", "1 Abay Avenue") },
            """{"type":"certificate-drafted","on":"2026-03-16","variant":"address-certificate","fields":{"foundAddress":"1 Abay Avenue"}}"""),
        (new RefusalDrafted(new LocalDate(2026, 3, 18), ["court"], "A court forbade it.", null, false, "8")
            {
                Decisions = ImmutableSortedDictionary<string, CourtDecision>.Empty.Add("court", Decision),
            },
            """{"type":"refusal-drafted","on":"2026-03-18","grounds":["court"],"reasons":"A court forbade it.","late":false,"paragraph":"8","decisions":{"court":{"number":"2-117/2026","on":"2026-03-11","court":"District court No 2"}}}"""),
        (new HandedOut(Collector.Proxy, "N07654321", "A. Proxy", "No 5")
            {
                PowerValidUntil = new LocalDate(2026, 12, 31),
                PowerNotarised = true,
                SignedInJournal = true,
            },
            """{"type":"handed-out","collector":"proxy","identityDocument":"N07654321","proxyName":"A. Proxy","powerOfAttorney":"No 5","powerValidUntil":"2026-12-31","powerNotarised":true,"signedInJournal":true}"""),
        (new HandedOut(Collector.Recipient, "N09999999", null, null) { IdentityRemark = "New passport of 2026" },
            """{"type":"handed-out","collector":"recipient","identityDocument":"N09999999","identityRemark":"New passport of 2026"}"""),
        (new DocumentCompared("extract"), """{"type":"document-compared","documentId":"extract"}"""),
        (new HandedToAccumulation("Three sheets"), """{"type":"handed-to-accumulation","remark":"Three sheets"}"""),
        (new Dispatched("M-1", Leg.ToOffice), """{"type":"dispatched","manifest":"M-1","leg":"to-office"}"""),
        (new Arrived("M-1", Leg.ToOffice, ["invitation"], new LocalDateTime(2026, 3, 12, 12, 0)),
            """{"type":"arrived","manifest":"M-1","leg":"to-office","absent":["invitation"],"receivedAt":"2026-03-12T12:00:00"}"""),
        (new Arrived("M-3", Leg.Back, [], new LocalDateTime(2026, 4, 29, 12, 0)),
            """{"type":"arrived","manifest":"M-3","leg":"back","absent":[],"receivedAt":"2026-04-29T12:00:00"}"""),
        (new Suspended(Decision, "Preaches elsewhere."),
            """{"type":"suspended","decision":{"number":"2-117/2026","on":"2026-03-11","court":"District court No 2"},"reason":"Preaches elsewhere."}"""),
        (new SuspensionLifted(Decision, null),
            """{"type":"suspension-lifted","decision":{"number":"2-117/2026","on":"2026-03-11","court":"District court No 2"}}"""),
        (new Revoked("Asked for it himself.", null), """{"type":"revoked","reason":"Asked for it himself."}"""),
        (new Superseded("ALM-MC-2026-000009", "ALM-M-2026-000200"),
            """{"type":"superseded","number":"ALM-MC-2026-000009","caseNumber":"ALM-M-2026-000200"}"""),
        (new DeadlinePassed("validity-reminder", new LocalDate(2026, 12, 1), DeadlineEffect.Noted, "5, A2"),
            """{"type":"deadline-passed","deadline":"validity-reminder","dueOn":"2026-12-01","effect":"noted","paragraph":"5, A2"}"""),
        (new Withdrawn("Leaves"), """{"type":"withdrawn","reason":"Leaves"}"""),
        (new DeadlinePassed("term", new LocalDate(2026, 3, 26), DeadlineEffect.Breached, "8, 9"),
            """{"type":"deadline-passed","deadline":"term","dueOn":"2026-03-26","effect":"breached","paragraph":"8, 9"}"""),
        (new DeadlinePassed("hold", new LocalDate(2026, 9, 28), DeadlineEffect.Expired, "14"),
            """{"type":"deadline-passed","deadline":"hold","dueOn":"2026-09-28","effect":"expired","paragraph":"14"}"""),
    ];
}
