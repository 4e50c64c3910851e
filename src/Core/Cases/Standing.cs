namespace MissionReg.Core.Cases;

/// <summary>How an agenda entry stands.</summary>
public enum Standing
{
    Running,

    /// <summary>Done while it ran, or no longer asked for.</summary>
    Settled,

    /// <summary>Its last day went by, and that is recorded.</summary>
    Passed,
}
