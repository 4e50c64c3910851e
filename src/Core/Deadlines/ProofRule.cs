using MissionReg.Core.Calendars;

namespace MissionReg.Core.Deadlines;

/// <summary>
/// Stable codes of a proof's lines, beside those of <see cref="DayRule"/>, which say why a day was skipped or could not
/// be the last one. Stored with cases and used as wording keys: never renamed.
/// </summary>
public static class ProofRule
{
    public const string EventDay = "event-day";
    public const string Counted = "counted";
    public const string SameDayNumber = "same-day-number";
    public const string MonthEnd = "month-end";
    public const string LastDayMoved = "last-day-moved";
}
