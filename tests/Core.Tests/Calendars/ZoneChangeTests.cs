using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

/// <summary>Almaty set its clocks back from UTC+6 to UTC+5 at midnight before 1 March 2024: 23:00 came twice.</summary>
public class ZoneChangeTests
{
    private static readonly LocalDate LastOfFebruary = new(2024, 2, 29);
    private static readonly LocalDate FirstOfMarch = new(2024, 3, 1);

    [Fact]
    public void Opening_and_closing_keep_the_hours_on_the_wall()
    {
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 3, 0), Kazakhstan.Almaty.OpeningOn(LastOfFebruary));
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 12, 0), Kazakhstan.Almaty.ClosingOn(LastOfFebruary));
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 4, 0), Kazakhstan.Almaty.OpeningOn(FirstOfMarch));
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 13, 0), Kazakhstan.Almaty.ClosingOn(FirstOfMarch));
    }

    [Fact]
    public void The_day_of_25_hours_ends_an_hour_later()
    {
        var due = new Deadline(LastOfFebruary, []);
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), due.EndsAt(Kazakhstan.AlmatyZone));
        Assert.Equal(
            Instant.FromUtc(2024, 2, 28, 18, 0), new Deadline(LastOfFebruary.PlusDays(-1), []).EndsAt(Kazakhstan.AlmatyZone));
    }

    [Fact]
    public void An_evening_hand_in_of_the_second_23rd_hour_is_still_of_that_day()
    {
        var reception = Kazakhstan.Almaty.Receive(Instant.FromUtc(2024, 2, 29, 18, 30));
        Assert.Equal(
            (FirstOfMarch.At(new LocalTime(9, 0)), ReceptionRule.AfterClosing),
            (reception.ReceivedAt, reception.MovedBecause));
    }

    [Fact]
    public void Terms_count_over_the_change_as_over_any_night()
    {
        var due = Core.Deadlines.Deadlines.Due(new Term(TermUnit.WorkingDays, 2), LastOfFebruary, Kazakhstan.Almaty);
        Assert.Equal(new LocalDate(2024, 3, 4), due.DueOn);
        Assert.Equal(Instant.FromUtc(2024, 3, 4, 19, 0), due.EndsAt(Kazakhstan.AlmatyZone));
    }

    [Fact]
    public void Hours_that_come_twice_or_never_are_resolved_without_failing()
    {
        var late = new WorkCalendar(
            Kazakhstan.Calendar,
            Kazakhstan.CentreHours with { Opens = new LocalTime(2, 30), Closes = new LocalTime(23, 30) },
            Kazakhstan.AlmatyZone);

        Assert.Equal(Instant.FromUtc(2024, 2, 29, 17, 30), late.ClosingOn(LastOfFebruary)); // the first of the two
        Assert.Equal(Instant.FromUtc(2004, 3, 27, 20, 30), late.OpeningOn(new LocalDate(2004, 3, 28))); // summer time: 2:30 was 3:30
    }

    [Fact]
    public void Atyrau_stayed_where_it_was()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Atyrau"];
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), new Deadline(LastOfFebruary, []).EndsAt(zone));
        Assert.Equal(
            Instant.FromUtc(2024, 2, 28, 19, 0), new Deadline(LastOfFebruary.PlusDays(-1), []).EndsAt(zone));
    }
}
