namespace MissionReg.Core.Cases;

/// <summary>Who may act on a case. A token carries one or more of them.</summary>
public enum Role
{
    Recipient,
    Clerk,
    Specialist,
    Lawyer,
    SectionHead,
    Head,
    CentreInspector,
    AccumulationInspector,
    Courier,
    Archivist,
    QualityOfficer,
    Administrator,

    /// <summary>The orchestration: it records what fell due and what was issued, and decides nothing.</summary>
    System,
}
