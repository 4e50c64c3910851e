using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>From which year until which the law on holidays, or the Labour Code, had each day.</summary>
public class HolidayLawTests
{
    private const int First = 2007;
    private const int Last = 2027;

    public static TheoryData<int, int, int, int> Holidays => new()
    {
        { 1, 1, First, Last },
        { 1, 2, First, Last },
        { 1, 7, First, Last },
        { 3, 8, First, Last },
        { 3, 15, 2027, Last }, // Constitution of 2026
        { 3, 21, 2010, Last }, // Nauryz was one day until 2009
        { 3, 22, First, Last },
        { 3, 23, 2010, Last },
        { 5, 1, First, Last },
        { 5, 7, 2013, Last }, // signed in October 2012
        { 5, 9, First, Last },
        { 7, 6, 2008, Last }, // law of 25.06.2008
        { 8, 30, First, 2025 },
        { 12, 1, 2012, 2021 }, // laws of 14.12.2011 and 29.09.2022
        { 12, 16, First, Last },
        { 12, 17, First, 2021 },
    };

    [Theory]
    [MemberData(nameof(Holidays))]
    public void A_holiday_is_in_every_year_of_its_law_and_in_no_other(int month, int day, int from, int until) =>
        Assert.Equal(Enumerable.Range(from, until - from + 1), YearsOf(month, day));

    [Fact]
    public void Republic_Day_was_dropped_in_2009_and_came_back_in_2022() =>
        Assert.Equal([2007, 2008, 2022, 2023, 2024, 2025, 2026, 2027], YearsOf(10, 25));

    [Fact]
    public void There_is_no_other_yearly_holiday()
    {
        var known = Holidays.Select(row => ((int)row[0], (int)row[1])).Append((10, 25)).ToHashSet();
        Assert.All(
            Kazakhstan.Calendar.Entries.Where(e => e.Yearly),
            e => Assert.Contains((e.Date.Month, e.Date.Day), known));
    }

    [Fact]
    public void Every_year_has_one_Kurban_Ait_within_a_day_of_the_tenth_of_Dhu_al_Hijja_by_Umm_al_Qura()
    {
        var first = Kazakhstan.Calendar.Entries
            .Where(e => e.Name.En == "First day of Kurban Ait")
            .Select(e => e.Date)
            .ToList();

        Assert.Equal(Enumerable.Range(First, Last - First + 1), first.Select(d => d.Year));
        Assert.All(first, d => Assert.InRange(d.WithCalendar(CalendarSystem.UmAlQura), InTenth(d, 9), InTenth(d, 11)));
    }

    private static LocalDate InTenth(LocalDate kurbanAit, int day) =>
        new(kurbanAit.WithCalendar(CalendarSystem.UmAlQura).Year, 12, day, CalendarSystem.UmAlQura);

    private static IEnumerable<int> YearsOf(int month, int day) => Enumerable
        .Range(First, Last - First + 1)
        .Where(year => Kazakhstan.Calendar.On(new LocalDate(year, month, day)) is { Kind: DayKind.PublicHoliday, Yearly: true });
}
