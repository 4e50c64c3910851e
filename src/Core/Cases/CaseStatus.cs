namespace MissionReg.Core.Cases;

/// <summary>Where a case stands, from the counter to the archive. A refusal goes the same way as a certificate.</summary>
public enum CaseStatus
{
    Submitted,
    Registered,
    UnderReview,
    Drafted,
    AwaitingSignature,
    Ready,
    AwaitingCollection,
    Collected,
    Archived,
    Withdrawn,
}
