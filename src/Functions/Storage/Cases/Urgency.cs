namespace MissionReg.Functions.Storage.Cases;

/// <summary>Why a reminder is written.</summary>
public enum Urgency
{
    DueTomorrow,
    DueToday,
    Overdue,

    /// <summary>A hold or a validity has run out and somebody must act.</summary>
    Ended,
}
