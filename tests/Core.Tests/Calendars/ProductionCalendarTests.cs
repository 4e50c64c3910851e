using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>
/// The working days a month that the Ministry of Labour published in its production calendars, for the five-day and the
/// six-day week: a second source for every row of those years. They were drawn up before the moves, which all stay
/// within their month but one: Friday 31 August 2007 was worked on Sunday 2 September; those two months are corrected.
/// So is June 2024: Kurban Ait was looked for on Monday the 17th and fell on Sunday the 16th (Ministry, 07.06.2024).
/// </summary>
public class ProductionCalendarTests
{
    public static TheoryData<int, int[], int[]> Norms => new()
    {
        { 2007, [21, 20, 20, 21, 21, 21, 22, 21, 21, 22, 22, 18], [25, 24, 25, 25, 25, 26, 26, 25, 26, 26, 26, 23] },
        { 2008, [20, 21, 19, 22, 20, 21, 22, 21, 21, 22, 20, 20], [24, 25, 24, 26, 25, 25, 26, 25, 26, 26, 25, 24] },
        { 2009, [19, 20, 20, 22, 19, 22, 22, 20, 22, 22, 20, 21], [24, 24, 24, 26, 24, 26, 26, 25, 26, 27, 24, 25] },
        { 2010, [18, 20, 19, 22, 19, 22, 21, 21, 22, 21, 21, 21], [23, 24, 23, 26, 24, 26, 26, 25, 26, 26, 25, 25] },
        { 2012, [20, 21, 18, 21, 21, 21, 21, 22, 20, 22, 22, 18], [23, 25, 23, 25, 25, 26, 25, 26, 25, 26, 26, 23] },
        { 2024, [21, 21, 17, 22, 20, 20, 22, 21, 21, 22, 21, 21], [25, 25, 22, 26, 24, 25, 26, 26, 25, 26, 26, 25] },
    };

    [Theory]
    [MemberData(nameof(Norms))]
    public void Working_days_of_each_month_are_those_the_ministry_published(int year, int[] fiveDays, int[] sixDays)
    {
        Assert.Equal(fiveDays, WorkingDaysByMonth(Kazakhstan.Almaty, year));
        Assert.Equal(sixDays, WorkingDaysByMonth(Kazakhstan.Centre, year));
    }

    private static IEnumerable<int> WorkingDaysByMonth(WorkCalendar office, int year) =>
        Enumerable.Range(1, 12).Select(month => Enumerable
            .Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month))
            .Count(day => office.On(new LocalDate(year, month, day)).Working));
}
