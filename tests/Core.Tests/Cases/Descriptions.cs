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
        ["certificate-drafted"] = "A certificate was drawn up, valid until a day within what was applied for",
        ["refusal-drafted"] = "A reasoned refusal was drawn up; whether after its notice fell due, and by which paragraph",
        ["sent-for-signature"] = "The draft was laid before the head",
        ["draft-returned"] = "The draft was sent back, with reasons",
        ["signed"] = "The head, who did not draft it, signed the paper under a number of the issue book",
        ["paper-issued"] = "A paper was made as PDF and stored; it is never made again",
        ["recipient-notified"] = "The recipient was told by phone or in person that the paper is ready",
        ["handed-out"] = "The recipient or a proxy with a power of attorney took the paper on receipt and identity document",
        ["handed-to-archive"] = "Unclaimed when the hold was over, the paper went to an archive",
        ["withdrawn"] = "The application was taken back before the signature",
        ["deadline-passed"] = "The last day of an entry of the agenda is over; recorded once, decides nothing",
    };

    public static string OfEvent(string storedName) => Events[storedName];

    public static string OfState(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "came in and has its receipt",
        CaseStatus.Registered => "is entered in the incoming journal",
        CaseStatus.UnderReview => "is with the specialist, who may ask the lawyer",
        CaseStatus.Drafted => "has a certificate or a reasoned refusal drawn up",
        CaseStatus.AwaitingSignature => "lies before the head",
        CaseStatus.Ready => "is signed; the recipient does not know it yet",
        CaseStatus.AwaitingCollection => "is held for the recipient, who was told",
        CaseStatus.Collected => "ended: the paper was handed out",
        CaseStatus.Archived => "ended: the paper was not claimed and is in an archive",
        CaseStatus.Withdrawn => "ended: the recipient took the application back",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
