namespace MissionReg.Core.Custody;

/// <summary>Who answers for a paper.</summary>
public enum CustodyHolder
{
    Recipient,

    /// <summary>The inspector at the window of a centre.</summary>
    CentreWindow,

    /// <summary>The accumulation section of a centre.</summary>
    AccumulationSection,
    Courier,

    /// <summary>The clerk at the office.</summary>
    Registry,

    /// <summary>The specialist who reviews the case.</summary>
    Specialist,
    Archive,
}
