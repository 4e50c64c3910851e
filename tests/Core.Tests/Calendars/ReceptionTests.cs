using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Calendars;

public class ReceptionTests
{
    // Friday 17 July 2026 and the days around it; Monday 6 July 2026 is Capital Day.
    [Theory]
    [InlineData(17, 9, 0, 17, 9, 0, null)]
    [InlineData(17, 17, 59, 17, 17, 59, null)]
    [InlineData(17, 18, 0, 17, 18, 0, null)]
    [InlineData(17, 18, 1, 20, 9, 0, ReceptionRule.AfterClosing)]
    [InlineData(16, 23, 30, 17, 9, 0, ReceptionRule.AfterClosing)]
    [InlineData(17, 0, 30, 17, 9, 0, ReceptionRule.BeforeOpening)]
    [InlineData(17, 8, 59, 17, 9, 0, ReceptionRule.BeforeOpening)]
    [InlineData(17, 13, 0, 17, 13, 0, null)]
    [InlineData(17, 13, 1, 17, 14, 0, ReceptionRule.Break)]
    [InlineData(17, 13, 59, 17, 14, 0, ReceptionRule.Break)]
    [InlineData(17, 14, 0, 17, 14, 0, null)]
    [InlineData(18, 11, 0, 20, 9, 0, DayRule.ClosedWeekday)]
    [InlineData(19, 8, 0, 20, 9, 0, DayRule.ClosedWeekday)]
    [InlineData(3, 18, 30, 7, 9, 0, ReceptionRule.AfterClosing)]
    [InlineData(6, 10, 0, 7, 9, 0, DayRule.PublicHoliday)]
    public void In_July_2026_in_Almaty(
        int day, int hour, int minute, int receivedDay, int receivedHour, int receivedMinute, string? because)
    {
        var reception = Kazakhstan.Almaty.Receive(Kazakhstan.At(2026, 7, day, hour, minute));

        var received = new LocalDateTime(2026, 7, receivedDay, receivedHour, receivedMinute);
        Assert.Equal((received, received.Date, because), (reception.ReceivedAt, reception.Day, reception.MovedBecause));
        Assert.Equal(Kazakhstan.At(2026, 7, day, hour, minute), reception.HandedInAt);
    }

    [Fact]
    public void The_stroke_of_closing_is_in_time_and_the_next_moment_is_not()
    {
        var closing = Kazakhstan.Almaty.ClosingOn(new LocalDate(2026, 7, 17));
        Assert.Null(Kazakhstan.Almaty.Receive(closing).MovedBecause);
        Assert.Equal(
            ReceptionRule.AfterClosing, Kazakhstan.Almaty.Receive(closing.PlusNanoseconds(1)).MovedBecause);
    }

    [Fact]
    public void On_a_moved_working_Saturday_the_office_receives_as_on_any_day() =>
        Assert.Null(Kazakhstan.Almaty.Receive(Kazakhstan.At(2011, 8, 27, 10, 0)).MovedBecause);

    [Fact]
    public void On_a_moved_day_off_it_does_not()
    {
        var reception = Kazakhstan.Almaty.Receive(Kazakhstan.At(2011, 8, 29, 10, 0));
        Assert.Equal(
            (new LocalDate(2011, 8, 31), DayRule.MovedDayOff), (reception.Day, reception.MovedBecause)); // 30 is a holiday
    }

    [Fact]
    public void Astana_rests_until_three_and_closes_at_seven()
    {
        Assert.Equal(
            new LocalDateTime(2008, 5, 14, 15, 0),
            Kazakhstan.Astana.Receive(Kazakhstan.At(2008, 5, 14, 14, 30)).ReceivedAt);
        Assert.Null(Kazakhstan.Astana.Receive(Kazakhstan.At(2008, 5, 14, 18, 30)).MovedBecause);
    }

    [Fact]
    public void A_centre_receives_on_Saturday_and_knows_no_break()
    {
        Assert.Null(Kazakhstan.Centre.Receive(Kazakhstan.At(2009, 5, 16, 13, 30)).MovedBecause);
        Assert.Equal(
            new LocalDate(2009, 5, 18), Kazakhstan.Centre.Receive(Kazakhstan.At(2009, 5, 17, 13, 30)).Day);
    }
}
