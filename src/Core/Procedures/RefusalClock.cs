namespace MissionReg.Core.Procedures;

/// <summary>From which day the notice of a refusal runs.</summary>
public enum RefusalClock
{
    /// <summary>The day the package was received: a later refusal is late although an approval is not.</summary>
    Received,

    /// <summary>The day the refusal was signed.</summary>
    Signed,
}
