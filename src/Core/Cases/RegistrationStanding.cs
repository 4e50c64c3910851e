namespace MissionReg.Core.Cases;

/// <summary>How a registration stands. A case keeps its own state: one may be collected and suspended.</summary>
public enum RegistrationStanding
{
    InForce,

    /// <summary>Through a court (Astana 2008 §17(5)).</summary>
    Suspended,
    Revoked,

    /// <summary>A re-registration took its place.</summary>
    Superseded,
    Expired,
}
