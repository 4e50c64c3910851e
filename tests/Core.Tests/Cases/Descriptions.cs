using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>The words of <see cref="ProceduresAndEventsDocument"/>; a state or event without any stops it.</summary>
internal static class Descriptions
{
    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        ["application-submitted"] = "The application came in and its receipt was given; what was missing although the recipient insisted",
        ["document-received"] = "A scan, stored under its hash, was checked off; an earlier one for the same item stays on record",
        ["items-received"] = "Things were handed in, by name, language and count",
        ["document-shown"] = "An officer saw the original; no copy was taken",
        ["registered"] = "The clerk entered the case in the incoming journal",
        ["review-started"] = "A specialist took the case up",
        ["concurrence-requested"] = "The lawyer was asked; until the answer no certificate is drafted",
        ["concurred"] = "The lawyer agrees",
        ["concurrence-withheld"] = "The lawyer does not agree, with reasons; no certificate is drafted until asked again",
        ["certificate-drafted"] = "One of the papers of the outcome was drawn up, with what the officer filled in; if it has an end, within what was applied for",
        ["refusal-drafted"] = "A reasoned refusal was drawn up; whether after its notice fell due, and by which paragraph",
        ["sent-for-signature"] = "The draft was laid before the head",
        ["draft-returned"] = "The draft was sent back, with reasons",
        ["signed"] = "The head, who did not draft it, signed the paper under a number of the issue book",
        ["paper-issued"] = "A paper was made as PDF and stored; it is never made again",
        ["recipient-notified"] = "The recipient was told by phone or in person that the paper is ready",
        ["handed-out"] = "The recipient, or a proxy with a power of attorney, took the paper; what was shown, and signed, for it",
        ["handed-to-archive"] = "Unclaimed when the hold was over, the paper went to an archive",
        ["withdrawn"] = "The application was taken back before the signature",
        ["document-compared"] = "An officer compared the copy with the original and gave the original back",
        ["handed-to-accumulation"] = "The window of the centre gave the papers to its accumulation section",
        ["dispatched"] = "The courier took the papers, on a manifest, for one leg of their way",
        ["arrived"] = "The papers of a manifest came to where the leg ends, and which of them were absent; at the office the term runs from here",
        ["suspended"] = "A court suspended the registration",
        ["suspension-lifted"] = "A court lifted the suspension",
        ["revoked"] = "The registration was revoked, with reasons and the court decision if there is one",
        ["superseded"] = "A later registration took the place of this one",
        ["deadline-passed"] = "The last day of an entry of the agenda is over; recorded once, decides nothing",
    };

    public static string OfEvent(string storedName) => Events[storedName];

    public static string OfState(CaseStatus status) => status switch
    {
        CaseStatus.AtCentre => "was accepted at a centre, has its receipt and waits for the courier",
        CaseStatus.InTransitToOffice => "is on its way from the centre to the office",
        CaseStatus.Submitted => "came in at the office and has its receipt",
        CaseStatus.Registered => "is entered in the incoming journal",
        CaseStatus.UnderReview => "is with the specialist, who may ask the lawyer",
        CaseStatus.Drafted => "has a certificate or a reasoned refusal drawn up",
        CaseStatus.AwaitingSignature => "lies before the head",
        CaseStatus.Ready => "is signed; the recipient does not know it yet",
        CaseStatus.InTransitToCentre => "is signed and on its way to the centre",
        CaseStatus.ReturningToOffice => "was not collected at the centre and is on its way back",
        CaseStatus.AwaitingCollection => "is held for the recipient, at the office or at the centre",
        CaseStatus.Collected => "ended: the paper was handed out",
        CaseStatus.Archived => "ended: the paper was not claimed and is in an archive",
        CaseStatus.Withdrawn => "ended: the recipient took the application back",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
