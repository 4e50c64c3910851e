namespace MissionReg.Core.Calendars;

/// <summary>
/// Stable codes for why a day is what it is; they are stored with proofs and are keys of the wording, so a code is
/// never renamed.
/// </summary>
public static class DayRule
{
    public const string OfficeDay = "office-day";
    public const string ClosedWeekday = "closed-weekday";
    public const string PublicHoliday = "public-holiday";
    public const string Substitute = "substitute";
    public const string MovedDayOff = "moved-day-off";
    public const string MovedWorkingDay = "moved-working-day";

    public static string Of(DayKind kind) => kind switch
    {
        DayKind.PublicHoliday => PublicHoliday,
        DayKind.Substitute => Substitute,
        DayKind.MovedDayOff => MovedDayOff,
        DayKind.MovedWorkingDay => MovedWorkingDay,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
