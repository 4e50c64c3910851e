using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

public class WorkCalendarTests
{
    [Theory]
    [InlineData(2011, 7, 12, true, DayRule.OfficeDay)]
    [InlineData(2011, 7, 16, false, DayRule.ClosedWeekday)]
    [InlineData(2011, 8, 27, true, DayRule.MovedWorkingDay)]
    [InlineData(2011, 8, 29, false, DayRule.MovedDayOff)]
    [InlineData(2011, 8, 30, false, DayRule.PublicHoliday)]
    [InlineData(2011, 12, 19, false, DayRule.Substitute)]
    [InlineData(2024, 1, 8, true, DayRule.OfficeDay)] // 7 January was a Sunday and gives nothing
    [InlineData(2024, 6, 17, true, DayRule.OfficeDay)] // so was the first day of Kurban Ait
    [InlineData(2008, 10, 27, false, DayRule.Substitute)] // Republic Day, the last time before 2022
    [InlineData(2009, 10, 26, true, DayRule.OfficeDay)]
    [InlineData(2025, 12, 17, true, DayRule.OfficeDay)] // two days of independence until 2021 only
    [InlineData(2026, 8, 31, true, DayRule.OfficeDay)] // 30 August was a holiday until 2025
    [InlineData(2027, 3, 15, false, DayRule.PublicHoliday)]
    public void An_office_of_the_five_day_week(int year, int month, int day, bool working, string rule)
    {
        var verdict = Kazakhstan.Almaty.On(new LocalDate(year, month, day));
        Assert.Equal((working, rule), (verdict.Working, verdict.Rule));
    }

    // The Ministry's calendar of 2009 gives 11 May to the five-day week only, of 2022 it moves Saturdays for it only.
    [Theory]
    [InlineData(2009, 5, 9, false, DayRule.PublicHoliday)]
    [InlineData(2009, 5, 11, true, DayRule.OfficeDay)]
    [InlineData(2009, 3, 9, false, DayRule.Substitute)]
    [InlineData(2011, 1, 3, false, DayRule.Substitute)] // for Sunday 2 January; Saturday 1 January gives nothing
    [InlineData(2011, 1, 4, true, DayRule.OfficeDay)]
    [InlineData(2011, 8, 27, true, DayRule.OfficeDay)]
    [InlineData(2011, 8, 29, true, DayRule.OfficeDay)]
    [InlineData(2010, 1, 8, false, DayRule.MovedDayOff)] // moved from a Sunday
    [InlineData(2010, 1, 10, true, DayRule.MovedWorkingDay)]
    public void An_office_of_the_six_day_week_gets_nothing_for_a_Saturday(
        int year, int month, int day, bool working, string rule)
    {
        var verdict = Kazakhstan.Centre.On(new LocalDate(year, month, day));
        Assert.Equal((working, rule), (verdict.Working, verdict.Rule));
    }

    [Fact]
    public void A_verdict_names_the_day_in_three_languages_and_its_act()
    {
        var verdict = Kazakhstan.Almaty.On(new LocalDate(2009, 12, 18));
        Assert.Equal(
            "20.12.2009 күнінен ауыстырылған демалыс / Выходной, перенесённый с 20.12.2009 / Day off moved from 20.12.2009"
            + " (Постановление Правительства РК от 26.11.2009 N 1936)",
            verdict.Source);
    }

    [Fact]
    public void A_closed_weekday_rests_on_the_regulation() =>
        Assert.Equal("Almaty 2011 Annex 1", Kazakhstan.Almaty.On(new LocalDate(2011, 7, 17)).Source);

    [Theory]
    [InlineData(2026, 6, 2, false)]
    [InlineData(2026, 5, 27, true)] // Kurban Ait before the new moon was confirmed
    [InlineData(2011, 3, 7, true)] // a move whose act was not seen
    [InlineData(2027, 6, 2, true)] // the moves of 2027 are not known
    [InlineData(2027, 5, 9, false)] // but Victory Day stands
    [InlineData(2017, 3, 20, true)] // two moves on which the lists agree, with no notice found
    [InlineData(2019, 5, 4, true)]
    [InlineData(2017, 7, 7, false)]
    [InlineData(2015, 6, 2, false)]
    [InlineData(2030, 6, 3, true)] // not listed
    [InlineData(2030, 5, 9, true)]
    public void What_the_calendar_cannot_vouch_for_is_said(int year, int month, int day, bool unverified) =>
        Assert.Equal(unverified, Kazakhstan.Almaty.On(new LocalDate(year, month, day)).Unverified);

    [Fact]
    public void The_next_working_day_is_strictly_after_and_the_first_one_may_be_the_day_itself()
    {
        var tuesday = new LocalDate(2011, 7, 12);
        Assert.Equal(new LocalDate(2011, 7, 13), Kazakhstan.Almaty.NextWorkingDay(tuesday));
        Assert.Equal(tuesday, Kazakhstan.Almaty.FirstWorkingDayOnOrAfter(tuesday));
        Assert.Equal(new LocalDate(2026, 3, 26), Kazakhstan.Almaty.FirstWorkingDayOnOrAfter(new LocalDate(2026, 3, 21)));
    }

    public static TheoryData<OfficeHours, string> ImpossibleHours => new()
    {
        { Kazakhstan.AlmatyHours with { ClosedWeekdays = default }, "closed weekdays are not given" },
        { Kazakhstan.AlmatyHours with { ClosedWeekdays = EveryDay }, "the office is closed on every weekday" },
        { Kazakhstan.AlmatyHours with { Opens = new LocalTime(18, 0) }, "the office closes before it opens" },
        { Kazakhstan.AlmatyHours with { BreakUntil = null }, "the break has only one end" },
        { Kazakhstan.AlmatyHours with { BreakUntil = new LocalTime(18, 30) }, "the break is not within the hours" },
        { Kazakhstan.AlmatyHours with { BreakFrom = new LocalTime(14, 0) }, "the break is not within the hours" },
    };

    private static ImmutableArray<IsoDayOfWeek> EveryDay =>
        [.. Enumerable.Range(1, 7).Select(i => (IsoDayOfWeek)i)];

    [Theory]
    [MemberData(nameof(ImpossibleHours), DisableDiscoveryEnumeration = true)]
    public void Hours_that_cannot_be_kept_are_refused(OfficeHours hours, string reason)
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => new WorkCalendar(Kazakhstan.Calendar, hours, Kazakhstan.AlmatyZone));
        Assert.StartsWith(reason, refusal.Message, StringComparison.Ordinal);
    }
}
