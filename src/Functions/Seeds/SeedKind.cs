namespace MissionReg.Functions.Seeds;

/// <summary>What a file of reference data holds.</summary>
public enum SeedKind
{
    Procedure,
    Wording,
    Calendar,

    /// <summary>A list of Public Service Centres.</summary>
    Centres,

    /// <summary>A letterhead, a seal or a signature, to be printed on papers.</summary>
    OfficeImage,
}
