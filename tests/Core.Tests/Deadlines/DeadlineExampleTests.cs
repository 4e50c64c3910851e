using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Tests.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Deadlines;

/// <summary>Counted by hand; the reason stands beside each.</summary>
public class DeadlineExampleTests
{
    [Theory]
    // 13 1, 14 2, 15 3, (16–17 weekend), 18 4, 19 5, 20 6, 21 7.
    [InlineData("2011-07-12", 7, "2011-07-21")]
    [InlineData("2011-07-12", 3, "2011-07-15")]
    // Nauryz 21–23 March falls on Sat–Mon, 24 and 25 replace the weekend: 17 1, 18 2, 19 3, 20 4, 26 5, 27 6, 30 7.
    [InlineData("2026-03-16", 7, "2026-03-30")]
    // 1–2 holiday, 3 moved to Sunday 5, 4 Saturday: 5 1, 6 2, 7 Christmas, 8 3.
    [InlineData("2024-12-31", 3, "2025-01-08")]
    // No moves in 2026: 1–2 holiday, 3–4 weekend, 5 1, 6 2, 7 Christmas, 8 3.
    [InlineData("2025-12-31", 3, "2026-01-08")]
    // Saturday 27 August is worked for Monday 29: 27 1, 28 Sunday, 29 off, 30 holiday, 31 2.
    [InlineData("2011-08-26", 2, "2011-08-31")]
    // Kurban Ait on Friday 6 June, then the weekend.
    [InlineData("2025-06-05", 1, "2025-06-09")]
    // Kurban Ait on Sunday 16 June gives nothing on Monday.
    [InlineData("2024-06-14", 1, "2024-06-17")]
    // Christmas on Sunday 7 January gives nothing on Monday.
    [InlineData("2024-01-05", 1, "2024-01-08")]
    // Two days of independence until 2021: Fri 16, Sat 17, so Monday 19 too.
    [InlineData("2011-12-15", 1, "2011-12-20")]
    // One since 2022.
    [InlineData("2025-12-15", 1, "2025-12-17")]
    // From a closed day: Saturday is not counted, nor Sunday; Monday is the first.
    [InlineData("2011-07-16", 1, "2011-07-18")]
    public void Working_days_in_Almaty(string eventDay, int count, string due) =>
        Assert.Equal(Day(due), Due(Kazakhstan.Almaty, TermUnit.WorkingDays, count, eventDay).DueOn);

    [Theory]
    // The seventh day is Monday 14 April 2008, an ordinary day.
    [InlineData("2008-04-07", 7, "2008-04-14")]
    // The seventh day is Monday 9 March 2009, off for Sunday 8: Tuesday.
    [InlineData("2009-03-02", 7, "2009-03-10")]
    // The seventh day is Saturday: Monday.
    [InlineData("2008-05-17", 7, "2008-05-26")]
    // Days off in between count: 5 days from Friday 13 June run over the weekend.
    [InlineData("2008-06-13", 5, "2008-06-18")]
    public void Calendar_days_in_Astana(string eventDay, int count, string due) =>
        Assert.Equal(Day(due), Due(Kazakhstan.Astana, TermUnit.CalendarDays, count, eventDay).DueOn);

    [Fact]
    public void A_centre_works_on_the_Monday_that_replaces_a_Saturday_and_Almaty_does_not()
    {
        // Saturday 9 May 2009 is Victory Day, Sunday closed, Monday 11 off in the five-day week only.
        Assert.Equal(Day("2009-05-11"), Due(Kazakhstan.Centre, TermUnit.CalendarDays, 5, "2009-05-04").DueOn);
        Assert.Equal(Day("2009-05-12"), Due(Kazakhstan.Almaty, TermUnit.CalendarDays, 5, "2009-05-04").DueOn);
    }

    [Theory]
    [InlineData("2011-07-21", 6, "2012-01-23")] // 21 January 2012 is a Saturday
    [InlineData("2024-02-29", 6, "2024-08-29")] // 29 stays 29
    [InlineData("2024-02-29", 12, "2025-02-28")] // 2025 has no 29 February
    [InlineData("2024-01-31", 1, "2024-02-29")] // the last day of a leap February
    [InlineData("2026-03-31", 1, "2026-04-30")] // April has no 31st
    [InlineData("2026-08-31", 6, "2027-03-01")] // 28 February 2027 is a Sunday
    [InlineData("2009-11-30", 1, "2009-12-30")]
    [InlineData("2011-06-30", 6, "2011-12-30")] // not the month's last day: the same number
    [InlineData("2010-12-01", 1, "2011-01-05")] // 1–2 January on a weekend, 3–4 in their place
    public void Months_in_Almaty(string eventDay, int count, string due) =>
        Assert.Equal(Day(due), Due(Kazakhstan.Almaty, TermUnit.Months, count, eventDay).DueOn);

    [Fact]
    public void What_is_handed_in_after_hours_on_Friday_runs_from_Monday()
    {
        var reception = Kazakhstan.Almaty.Receive(Kazakhstan.At(2011, 7, 15, 18, 1));
        var due = Core.Deadlines.Deadlines.Due(new Term(TermUnit.WorkingDays, 7), reception.Day, Kazakhstan.Almaty);
        Assert.Equal(Day("2011-07-27"), due.DueOn); // 19 1 … 22 4, 25 5, 26 6, 27 7
    }

    [Fact]
    public void A_term_ends_with_the_last_moment_of_its_last_day()
    {
        var end = Due(Kazakhstan.Almaty, TermUnit.WorkingDays, 7, "2011-07-12").EndsAt(Kazakhstan.AlmatyZone);
        Assert.Equal(Instant.FromUtc(2011, 7, 21, 18, 0), end);
        Assert.Equal(Day("2011-07-21"), end.PlusNanoseconds(-1).InZone(Kazakhstan.AlmatyZone).Date);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_term_of_nothing_does_not_exist(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Term(TermUnit.WorkingDays, count));

    private static Deadline Due(WorkCalendar office, TermUnit unit, int count, string eventDay) =>
        Core.Deadlines.Deadlines.Due(new Term(unit, count), Day(eventDay), office);

    private static LocalDate Day(string iso) => LocalDate.FromDateOnly(DateOnly.ParseExact(iso, "O"));
}
