namespace MissionReg.Core.Deadlines;

public enum TermUnit
{
    /// <summary>Days on which the office works.</summary>
    WorkingDays,

    CalendarDays,

    /// <summary>Ends on the same day number, or on the month's last day if it has no such day.</summary>
    Months,
}
