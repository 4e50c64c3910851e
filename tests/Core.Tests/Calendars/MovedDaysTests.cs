using System.Globalization;
using MissionReg.Core.Calendars;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>The moves of 2013 to 2025, as the Government, the Ministry or the press of the day announced them.</summary>
public class MovedDaysTests
{
    public static TheoryData<string, string, string> Moves => new()
    {
        { "2013-05-10", "2013-05-04", "N 345" },
        { "2013-10-14", "2013-10-12", "N 1068" },
        { "2014-01-03", "2013-12-28", "N 1322" }, // the one move over a year's end
        { "2014-05-02", "2014-05-04", "N 365" },
        { "2014-05-08", "2014-05-11", "N 365" },
        { "2016-03-07", "2016-03-05", "N 67" },
        { "2017-03-20", "2017-03-18", "N 5" },
        { "2017-07-07", "2017-07-01", "N 5" },
        { "2018-03-09", "2018-03-03", "N 864" },
        { "2018-04-30", "2018-04-28", "N 864" },
        { "2018-05-08", "2018-05-05", "N 864" },
        { "2018-08-31", "2018-08-25", "N 864" },
        { "2018-12-31", "2018-12-29", "N 864" },
        { "2019-05-10", "2019-05-04", "N 888" },
        { "2020-01-03", "2020-01-05", "N 820" },
        { "2020-12-18", "2020-12-20", "N 820" },
        { "2021-07-05", "2021-07-03", "N 930" },
        { "2022-03-07", "2022-03-05", "06.10.2021 N 713" },
        { "2022-08-29", "2022-08-27", "06.10.2021 N 713" },
        { "2022-10-24", "2022-10-22", "N 796" },
        { "2023-07-07", "2023-07-01", "25.04.2023 N 326" },
        { "2024-05-08", "2024-05-04", "17.04.2024 N 109" },
        { "2025-01-03", "2025-01-05", "21.11.2024 N 436" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_frees_its_day_and_has_the_weekend_day_worked(string off, string worked, string act)
    {
        var (dayOff, workday) = (LocalDatePattern.Iso.Parse(off).Value, LocalDatePattern.Iso.Parse(worked).Value);
        var (free, work) = (Kazakhstan.Almaty.On(dayOff), Kazakhstan.Almaty.On(workday));

        Assert.Equal((false, DayRule.MovedDayOff), (free.Working, free.Rule));
        Assert.Equal((true, DayRule.MovedWorkingDay), (work.Working, work.Rule));
        Assert.Matches($@"{act}\b", free.Source);
    }

    [Fact]
    public void No_other_day_was_moved_in_those_years()
    {
        var known = Moves.Select(row => (string)row[0]).ToHashSet();
        var listed = Kazakhstan.Calendar.Entries
            .Where(e => e.Kind == DayKind.MovedDayOff && e.Date.Year is >= 2013 and <= 2025)
            .Select(e => e.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(known.Order(StringComparer.Ordinal), listed);
    }

    // Decree 820 of 2019 moved the substitute of Saturday 9 May, itself a Monday, to the Friday before.
    [Theory]
    [InlineData(8, false, DayRule.Substitute)]
    [InlineData(9, false, DayRule.PublicHoliday)]
    [InlineData(11, true, DayRule.OfficeDay)]
    public void In_May_2020_the_five_day_week_rested_before_Victory_Day(int day, bool working, string rule)
    {
        var verdict = Kazakhstan.Almaty.On(new(2020, 5, day));
        Assert.Equal((working, rule), (verdict.Working, verdict.Rule));
    }

    [Fact]
    public void In_May_2020_the_six_day_week_had_nothing_to_move() =>
        Assert.All([8, 11], day => Assert.True(Kazakhstan.Centre.On(new(2020, 5, day)).Working));
}
