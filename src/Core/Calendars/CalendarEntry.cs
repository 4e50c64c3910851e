using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>One dated row of a public calendar.</summary>
/// <param name="Date">The day the entry speaks of.</param>
/// <param name="Kind">Whether it makes the day free or a working one.</param>
/// <param name="Name">The holiday's name, or the words for the move.</param>
/// <param name="Source">The act, short enough to print beside the day.</param>
/// <param name="Verified">False while no act or official notice could be found for this row.</param>
/// <param name="Yearly">True for a holiday that comes back on the same day and month every year.</param>
/// <param name="InPlaceOf">The holiday a substitute stands for, or the other half of a move.</param>
public sealed record CalendarEntry(
    LocalDate Date, DayKind Kind, DayName Name, string Source, bool Verified, bool Yearly, LocalDate? InPlaceOf)
{
    public bool IsWorking => Kind == DayKind.MovedWorkingDay;
}
