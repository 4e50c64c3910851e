using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

public class PublicCalendarTests
{
    [Fact]
    public void A_covered_year_answers_from_its_own_rows()
    {
        Assert.True(Kazakhstan.Calendar.Covers(new LocalDate(2011, 8, 30)));
        Assert.Equal("Constitution Day", Kazakhstan.Calendar.On(new LocalDate(2011, 8, 30))!.Name.En);
        Assert.Null(Kazakhstan.Calendar.On(new LocalDate(2011, 8, 31)));
    }

    [Theory]
    [InlineData(2006, 12, 17, "Independence Day")] // nothing earlier is listed, so 2007 speaks
    [InlineData(2000, 10, 25, "Republic Day")]
    [InlineData(2028, 7, 6, "Capital Day")]
    [InlineData(2040, 3, 15, "Constitution Day")] // of 2027
    public void A_year_not_listed_takes_the_yearly_holidays_of_the_nearest_one_and_says_so(
        int year, int month, int day, string name)
    {
        var date = new LocalDate(year, month, day);
        var entry = Kazakhstan.Calendar.On(date)!;

        Assert.False(Kazakhstan.Calendar.Covers(date));
        Assert.Equal((date, name, false), (entry.Date, entry.Name.En, entry.Verified));
    }

    [Theory]
    [InlineData(2030, 5, 9, true)]
    [InlineData(2034, 5, 9, true)] // the latest year before it
    [InlineData(2034, 5, 10, false)]
    [InlineData(2035, 5, 9, false)]
    [InlineData(2036, 5, 10, true)]
    public void A_year_between_two_listed_ones_takes_after_the_earlier(int year, int month, int day, bool holiday)
    {
        const string Row = """{"date": "{0}", "kind": "public-holiday", "name": {"kk": "а", "ru": "б", "en": "c"}, "source": "an act", "verified": true, "yearly": true}""";
        var entries = string.Join(", ", new[] { "2030-05-09", "2035-05-10" }.Select(date => Row.Replace("{0}", date, StringComparison.Ordinal)));
        var years = string.Join(", ", new[] { 2030, 2035 }.Select(y => $$"""{"year": {{y}}, "complete": true, "source": "an act"}"""));
        var calendar = PublicCalendar.Parse(
            $$"""{"id": "xx", "version": "2030.1", "years": [{{years}}], "entries": [{{entries}}]}""", "x.json");

        Assert.Equal(holiday, calendar.On(new LocalDate(year, month, day)) is not null);
    }

    [Fact]
    public void Neither_moves_nor_substitutes_nor_Kurban_Ait_are_carried_into_a_year_not_listed()
    {
        var of2028 = Enumerable.Range(0, 366)
            .Select(i => Kazakhstan.Calendar.On(new LocalDate(2028, 1, 1).PlusDays(i)))
            .OfType<CalendarEntry>()
            .ToList();

        Assert.All(of2028, e => Assert.Equal((DayKind.PublicHoliday, true), (e.Kind, e.Yearly)));
        Assert.DoesNotContain(of2028, e => e.Date == new LocalDate(2028, 5, 16));
    }

    [Fact]
    public void A_leap_day_of_a_year_not_listed_is_an_ordinary_day() =>
        Assert.Null(Kazakhstan.Calendar.On(new LocalDate(2032, 2, 29)));

    [Fact]
    public void A_year_whose_moves_are_not_known_yet_is_covered_but_not_vouched_for()
    {
        var day = new LocalDate(2027, 6, 1);
        Assert.True(Kazakhstan.Calendar.Covers(day));
        Assert.False(Kazakhstan.Calendar.VouchesFor(day));
        Assert.True(Kazakhstan.Calendar.VouchesFor(new LocalDate(2026, 6, 1)));
    }
}
