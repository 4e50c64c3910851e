using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>
/// Law on holidays of 13.12.2001, article 5: where a holiday falls on a day off, the next working day after it is off.
/// Counted anew from the holidays alone; of a Saturday and the Sunday after it, Sunday comes first.
/// </summary>
public class SubstituteRuleTests
{
    /// <summary>The one that an act moved before its holiday (decree 820 of 2019).</summary>
    private static readonly (LocalDate ByLaw, LocalDate ByAct) MovedAhead = (new(2020, 5, 11), new(2020, 5, 8));

    public static TheoryData<int> Years => [.. Enumerable.Range(2007, 21)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_holiday_on_a_weekend_has_one_substitute_on_the_next_working_day(int year) => Assert.Equal(
        Expected(year),
        Kazakhstan.Calendar.Entries
            .Where(e => e.Kind == DayKind.Substitute && e.Date.Year == year)
            .Select(e => (e.InPlaceOf!.Value, e.Date)));

    // 7 January and the first day of Kurban Ait are days off by the Labour Code.
    [Theory]
    [InlineData(2012, 1, 7)]
    [InlineData(2017, 1, 7)]
    [InlineData(2018, 1, 7)]
    [InlineData(2023, 1, 7)]
    [InlineData(2024, 1, 7)]
    [InlineData(2011, 11, 6)]
    [InlineData(2014, 10, 4)]
    [InlineData(2019, 8, 11)]
    [InlineData(2022, 7, 9)]
    [InlineData(2024, 6, 16)]
    public void A_day_off_of_the_Labour_Code_on_a_weekend_gives_nothing(int year, int month, int day)
    {
        var dayOff = new LocalDate(year, month, day);
        Assert.Equal(DayKind.PublicHoliday, Kazakhstan.Calendar.On(dayOff)!.Kind);
        Assert.Equal(dayOff.Next(IsoDayOfWeek.Monday), Kazakhstan.Almaty.NextWorkingDay(dayOff));
    }

    private static IEnumerable<(LocalDate Holiday, LocalDate Substitute)> Expected(int year)
    {
        var owed = new Stack<LocalDate>();
        for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            var entry = Kazakhstan.Calendar.On(day);
            var holiday = entry is { Kind: DayKind.PublicHoliday };
            if (Weekend.Includes(day) && holiday && !IsOfLabourCode(entry!))
                owed.Push(day);
            else if (!Weekend.Includes(day) && !holiday && entry is not { Kind: DayKind.MovedDayOff } && owed.TryPop(out var first))
                yield return (first, day == MovedAhead.ByLaw ? MovedAhead.ByAct : day);
        }
    }

    private static bool IsOfLabourCode(CalendarEntry e) =>
        e.Source.Contains("Трудовой кодекс", StringComparison.Ordinal) || e.Date is { Month: 1, Day: 7 };
}
