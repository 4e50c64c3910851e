namespace MissionReg.Core.Manifests;

/// <summary>What became of a discrepancy.</summary>
public enum SettledAs
{
    /// <summary>What was missing turned up where it was to arrive.</summary>
    Found,

    /// <summary>What was missing never left.</summary>
    NotSent,
    Lost,

    /// <summary>What was not listed belongs here and stays.</summary>
    TakenIn,

    /// <summary>What was not listed goes to where it belongs.</summary>
    BelongsElsewhere,

    /// <summary>Somebody has looked into what a case refused.</summary>
    Noted,
}
