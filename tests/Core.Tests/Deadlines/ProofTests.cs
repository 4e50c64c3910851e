using MissionReg.Core.Deadlines;
using MissionReg.Core.Tests.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Deadlines;

public class ProofTests
{
    [Fact]
    public void Working_days_are_proved_day_by_day_with_the_reason_of_each_skip()
    {
        var due = Due(TermUnit.WorkingDays, 3, new LocalDate(2011, 8, 26));

        Assert.Equal(
            [
                "2011-08-26 - event-day",
                "2011-08-27 1 moved-working-day",
                "2011-08-28 - closed-weekday",
                "2011-08-29 - moved-day-off",
                "2011-08-30 - public-holiday",
                "2011-08-31 2 counted",
                "2011-09-01 3 counted",
            ],
            Lines(due));
        Assert.False(due.Unverified);
    }

    [Fact]
    public void Every_line_that_rests_on_something_names_it()
    {
        var proof = Due(TermUnit.WorkingDays, 3, new LocalDate(2011, 8, 26)).Proof;

        Assert.EndsWith("(Постановление Правительства РК от 23.08.2011 N 948)", proof[1].Source, StringComparison.Ordinal);
        Assert.Equal("Almaty 2011 Annex 1", proof[2].Source);
        Assert.StartsWith("Қазақстан Республикасының Конституциясы күні / День Конституции", proof[4].Source, StringComparison.Ordinal);
        Assert.Equal("Constitution Day", proof[4].Entry!.Name.En);
        Assert.Null(proof[5].Source);
    }

    [Fact]
    public void Calendar_days_count_days_off_and_say_why_the_last_one_moves()
    {
        Assert.Equal(
            [
                "2009-03-05 - event-day",
                "2009-03-06 1 counted",
                "2009-03-07 2 counted",
                "2009-03-08 3 public-holiday",
                "2009-03-09 - substitute",
                "2009-03-10 - last-day-moved",
            ],
            Lines(Due(TermUnit.CalendarDays, 3, new LocalDate(2009, 3, 5))));
    }

    [Fact]
    public void Months_are_proved_by_their_ends_and_the_days_of_the_move()
    {
        Assert.Equal(
            [
                "2010-12-01 - event-day",
                "2011-01-01 1 same-day-number",
                "2011-01-01 - public-holiday",
                "2011-01-02 - public-holiday",
                "2011-01-03 - substitute",
                "2011-01-04 - substitute",
                "2011-01-05 - last-day-moved",
            ],
            Lines(Due(TermUnit.Months, 1, new LocalDate(2010, 12, 1))));
        Assert.Equal(
            ["2024-02-29 - event-day", "2025-02-28 12 month-end"],
            Lines(Due(TermUnit.Months, 12, new LocalDate(2024, 2, 29))));
    }

    [Fact]
    public void A_hold_that_runs_into_a_year_not_listed_gets_its_date_and_is_marked()
    {
        var due = Due(TermUnit.Months, 18, new LocalDate(2026, 12, 8));

        Assert.Equal(new LocalDate(2028, 6, 8), due.DueOn);
        Assert.True(due.Unverified);
        Assert.Equal([false, true], due.Proof.Select(p => p.Unverified));
    }

    [Fact]
    public void A_hold_that_ends_on_a_holiday_new_that_year_ends_the_day_after()
    {
        var due = Due(TermUnit.Months, 6, new LocalDate(2012, 11, 7)); // 7 May is a holiday since 2013

        Assert.Equal(new LocalDate(2013, 5, 8), due.DueOn);
        Assert.False(due.Unverified);
    }

    [Fact]
    public void An_unverified_row_marks_the_proof_it_decides_in_and_no_other()
    {
        Assert.True(Due(TermUnit.WorkingDays, 1, new LocalDate(2011, 3, 4)).Unverified); // 5 March 2011, act not seen
        Assert.True(Due(TermUnit.WorkingDays, 1, new LocalDate(2026, 5, 26)).Unverified); // Kurban Ait 2026
        // Between the first and the last of the calendar days it is of no matter whether the office works.
        Assert.False(Due(TermUnit.CalendarDays, 3, new LocalDate(2026, 5, 26)).Unverified);
    }

    private static Deadline Due(TermUnit unit, int count, LocalDate eventDay) =>
        Core.Deadlines.Deadlines.Due(new Term(unit, count), eventDay, Kazakhstan.Almaty);

    private static IEnumerable<string> Lines(Deadline due) =>
        due.Proof.Select(p => $"{p.Day:uuuu'-'MM'-'dd} {p.Number?.ToString(null, null) ?? "-"} {p.Rule}");
}
