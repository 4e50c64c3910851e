using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>
/// Days off that eGov, the Ministry of Labour or the press of the day published; the table of a whole year, where one was
/// found, is in <see cref="ProductionCalendarTests"/>. Figures at odds with the days listed beside them are left out:
/// May 2019 (zakon.kz), the six-day week of July 2021 and July 2022, January and the year 2023 (inbusiness.kz).
/// </summary>
public class PublishedDaysOffTests
{
    public static TheoryData<int, int, int> Months => new()
    {
        { 2015, 1, 12 }, { 2015, 3, 13 }, { 2015, 5, 13 }, // azh.kz
        { 2016, 3, 12 }, { 2016, 5, 12 }, { 2016, 12, 12 }, // vkurse.kz; kt.kz; tengrinews.kz
        { 2017, 1, 11 }, { 2017, 5, 11 }, { 2017, 12, 13 }, // tengrinews.kz; ng.kz; caravan.kz
        { 2018, 3, 13 }, { 2018, 5, 11 }, { 2018, 8, 10 }, // inbusiness.kz; Kazinform; mgorod.kz
        { 2019, 1, 11 }, { 2019, 2, 8 }, { 2019, 3, 14 }, { 2019, 4, 8 }, { 2019, 6, 10 }, { 2019, 7, 9 }, // zakon.kz
        { 2019, 8, 10 }, { 2019, 9, 9 }, { 2019, 10, 8 }, { 2019, 11, 9 }, { 2019, 12, 12 },
        { 2020, 3, 13 }, { 2020, 5, 13 }, { 2020, 7, 10 }, { 2020, 8, 11 }, // sputniknews.kz; tolqyn.kz; kursiv.media; eGov
        { 2021, 3, 12 }, { 2021, 5, 13 }, { 2021, 7, 11 }, { 2021, 12, 11 }, // newtimes.kz; kt.kz; kursiv.media; tengrinews.kz
        { 2022, 3, 12 }, { 2022, 5, 12 }, { 2022, 7, 11 }, { 2022, 12, 10 }, // newtimes.kz; eGov; eGov; online.zakon.kz
        { 2023, 1, 11 }, { 2023, 5, 11 }, { 2023, 10, 10 }, // astanatv.kz; almaty.tv; kazpravda.kz
    };

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_has_the_days_off_that_were_published(int year, int month, int daysOff) =>
        Assert.Equal(daysOff, DaysOff(Kazakhstan.Almaty, year, month).Count());

    [Theory]
    [InlineData(2016, 121)] // eGov
    [InlineData(2018, 119)] // eGov
    [InlineData(2019, 119)] // eGov
    [InlineData(2020, 120)] // sputniknews.kz
    [InlineData(2021, 120)] // the Ministry's production calendar
    public void A_year_has_the_days_off_that_were_published(int year, int daysOff) => Assert.Equal(
        daysOff, Enumerable.Range(1, 12).Sum(month => DaysOff(Kazakhstan.Almaty, year, month).Count()));

    [Fact]
    public void The_six_day_week_had_68_days_off_in_the_production_calendar_of_2021() =>
        Assert.Equal(68, Enumerable.Range(1, 12).Sum(month => DaysOff(Kazakhstan.Centre, 2021, month).Count()));

    public static TheoryData<int, int, int[]> SixDayMonths => new()
    {
        { 2014, 3, [2, 8, 9, 16, 21, 22, 23, 24, 30] }, // tengrinews.kz, 06.03.2014
        { 2020, 3, [1, 8, 9, 15, 21, 22, 23, 24, 29] }, // sputniknews.kz
        { 2022, 1, [1, 2, 3, 7, 9, 16, 23, 30] }, // kazpravda.kz
        { 2022, 7, [3, 6, 9, 10, 17, 24, 31] }, // eGov
        { 2023, 5, [1, 7, 8, 9, 14, 21, 28] }, // vera.kz
        { 2023, 12, [3, 10, 16, 17, 24, 31] }, // kazlenta.kz
    };

    [Theory]
    [MemberData(nameof(SixDayMonths))]
    public void The_six_day_week_rests_on_the_days_that_were_published(int year, int month, int[] days) =>
        Assert.Equal(days, DaysOff(Kazakhstan.Centre, year, month));

    private static IEnumerable<int> DaysOff(WorkCalendar office, int year, int month) => Enumerable
        .Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month))
        .Where(day => !office.On(new LocalDate(year, month, day)).Working);
}
