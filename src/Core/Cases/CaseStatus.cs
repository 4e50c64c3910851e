namespace MissionReg.Core.Cases;

/// <summary>Where a case stands, from the counter to the archive. A refusal goes the same way as a certificate.</summary>
public enum CaseStatus
{
    /// <summary>Accepted at a centre and not yet on its way.</summary>
    AtCentre,
    InTransitToOffice,

    /// <summary>At the office, not yet in its journal. The term runs.</summary>
    Submitted,
    Registered,
    UnderReview,
    Drafted,
    AwaitingSignature,

    /// <summary>Signed and at the office.</summary>
    Ready,
    InTransitToCentre,
    AwaitingCollection,

    /// <summary>Nobody collected it at the centre, and it is on its way back.</summary>
    ReturningToOffice,
    Collected,
    Archived,
    Withdrawn,
}
