namespace MissionReg.Core.Calendars;

/// <summary>What a dated entry of a public calendar makes of its day.</summary>
public enum DayKind
{
    PublicHoliday,

    /// <summary>A day off in place of a public holiday that fell on a weekend.</summary>
    Substitute,

    /// <summary>A day off by a yearly act, worked off on a <see cref="MovedWorkingDay"/>.</summary>
    MovedDayOff,

    /// <summary>A Saturday or Sunday on which every office works, by a yearly act.</summary>
    MovedWorkingDay,
}
