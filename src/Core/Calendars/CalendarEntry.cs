using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>One dated row of a public calendar.</summary>
/// <param name="Date">The day the entry speaks of.</param>
/// <param name="Kind">Whether it makes the day free or a working one.</param>
/// <param name="Name">The holiday's name, or the words for the move.</param>
/// <param name="Source">The act, short enough to print beside the day.</param>
/// <param name="Verified">False while no act or official notice could be found for this row.</param>
/// <param name="Yearly">True for a holiday that comes back on the same day and month every year.</param>
/// <param name="InPlaceOf">The holiday a substitute stands for, or the other half of a move; null for a holiday.</param>
public sealed record CalendarEntry(
    LocalDate Date, DayKind Kind, DayName Name, string Source, bool Verified, bool Yearly, LocalDate? InPlaceOf)
{
    public bool IsWorking => Kind == DayKind.MovedWorkingDay;

    /// <summary>
    /// A holiday holds for every office. A substitute or a moved day gives back, or takes, a day off that an office has
    /// only if it is closed on that weekday: with a six-day week nothing is given for a Saturday
    /// (the Ministry of Labour's yearly production calendars).
    /// </summary>
    internal bool HoldsFor(OfficeHours hours) => Kind switch
    {
        DayKind.PublicHoliday => true,
        DayKind.MovedWorkingDay => hours.IsClosedOn(Date.DayOfWeek),
        _ => hours.IsClosedOn(InPlaceOf!.Value.DayOfWeek),
    };
}
