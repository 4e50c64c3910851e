namespace MissionReg.Core.Cases;

/// <summary>What it means that an agenda entry's last day went by.</summary>
public enum DeadlineEffect
{
    /// <summary>Whoever keeps it is in breach of the term.</summary>
    Breached,

    /// <summary>A hold or a validity has run out.</summary>
    Expired,

    /// <summary>Somebody is to be told of it; nothing is broken.</summary>
    Noted,
}
