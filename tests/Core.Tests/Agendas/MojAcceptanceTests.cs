using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>
/// What the receipt of the centre says: five calendar days at the bureau and one working day each for the ways there and back.
/// Centre and bureau work from Monday to Saturday, so that a Saturday's holiday has no day off in its place.
/// </summary>
public sealed class MojAcceptanceTests
{
    [Theory]
    // Thursday 12 March 2026 + 5 = Tuesday 17; two working days: Wednesday 18, Thursday 19.
    [InlineData("2026-03-12 10:00", "2026-03-12 10:00", "2026-03-19 20:00")]
    // A minute before closing is the same day.
    [InlineData("2026-03-12 19:59", "2026-03-12 19:59", "2026-03-19 20:00")]
    // The stroke of closing too.
    [InlineData("2026-03-12 20:00", "2026-03-12 20:00", "2026-03-19 20:00")]
    // A minute after closing is Friday 13; + 5 = Wednesday 18; Thursday 19, Friday 20.
    [InlineData("2026-03-12 20:01", "2026-03-13 09:00", "2026-03-20 20:00")]
    // Before opening is that morning's opening.
    [InlineData("2026-03-12 08:30", "2026-03-12 09:00", "2026-03-19 20:00")]
    // There is no break: half past one is half past one.
    [InlineData("2026-03-12 13:30", "2026-03-12 13:30", "2026-03-19 20:00")]
    // Saturday 14 is open; + 5 = Thursday 19; Friday 20, then Nauryz from Saturday 21 to Tuesday 24, Wednesday 25.
    [InlineData("2026-03-14 11:00", "2026-03-14 11:00", "2026-03-25 20:00")]
    // Saturday after closing is Monday 16, as Sunday is closed; + 5 = Saturday 21, a holiday, so Wednesday 25; Thursday 26, Friday 27.
    [InlineData("2026-03-14 20:01", "2026-03-16 09:00", "2026-03-27 20:00")]
    // Sunday 15 is closed: Monday 16, as above.
    [InlineData("2026-03-15 11:00", "2026-03-16 09:00", "2026-03-27 20:00")]
    // Tuesday 17 + 5 = Sunday 22; 22 and 23 are holidays, 24 stands for Sunday 22: Wednesday 25; Thursday 26, Friday 27.
    [InlineData("2026-03-17 10:00", "2026-03-17 10:00", "2026-03-27 20:00")]
    // On Nauryz itself: the next working day is Wednesday 25; + 5 = Monday 30; Tuesday 31, Wednesday 1 April.
    [InlineData("2026-03-21 10:00", "2026-03-25 09:00", "2026-04-01 20:00")]
    // Saturday 28 December 2024 + 5 = Thursday 2 January, a holiday, Friday 3 is moved to Sunday 5: Saturday 4; Sunday 5 is worked, Monday 6.
    [InlineData("2024-12-28 10:00", "2024-12-28 10:00", "2025-01-06 20:00")]
    // Friday 3 January 2025 is off and worked on Sunday 5: received on Saturday 4; + 5 = Thursday 9; Friday 10, Saturday 11.
    [InlineData("2025-01-03 10:00", "2025-01-04 09:00", "2025-01-11 20:00")]
    // Sunday 5 January 2025 is worked; + 5 = Friday 10; Saturday 11, Monday 13.
    [InlineData("2025-01-05 10:00", "2025-01-05 10:00", "2025-01-13 20:00")]
    // Saturday 24 February 2024 + 5 = Thursday 29 February; Friday 1 March, Saturday 2.
    [InlineData("2024-02-24 10:00", "2024-02-24 10:00", "2024-03-02 20:00")]
    // The same days in a year without a 29th: Monday 24 February 2025 + 5 = Saturday 1 March; Monday 3, Tuesday 4.
    [InlineData("2025-02-24 10:00", "2025-02-24 10:00", "2025-03-04 20:00")]
    // Friday 25 April 2025 + 5 = Wednesday 30; Thursday 1 May is a holiday: Friday 2, Saturday 3.
    [InlineData("2025-04-25 10:00", "2025-04-25 10:00", "2025-05-03 20:00")]
    // Thursday 2 May 2024 + 5 = Tuesday 7, a holiday; Wednesday 8 is moved to Saturday 4 in a five-day week only; 9 is a holiday: Friday 10, Saturday 11.
    [InlineData("2024-05-02 10:00", "2024-05-02 10:00", "2024-05-11 20:00")]
    public void Receipt_says_when_it_was_received_and_when_to_collect(string handedIn, string received, string readyBy)
    {
        var window = MojWindow.AcceptedAt(handedIn);

        Assert.Equal((received, readyBy), (MojWindow.At(window.State.Receipt.ReceivedAt), window.ReadyBy));
    }

    [Theory]
    // Before the first run, at its stroke, after it, after the second.
    [InlineData("2026-03-12 10:00", "2026-03-12 12:30")]
    [InlineData("2026-03-12 11:30", "2026-03-12 17:30")]
    [InlineData("2026-03-12 12:00", "2026-03-12 17:30")]
    [InlineData("2026-03-12 17:00", "2026-03-13 12:30")]
    // Saturday's evening waits for Monday.
    [InlineData("2026-03-14 17:00", "2026-03-16 12:30")]
    // Friday's evening before Nauryz waits for Wednesday.
    [InlineData("2026-03-20 17:00", "2026-03-25 12:30")]
    public void Courier_takes_it_on_the_next_run_or_within_an_hour_of_it(string handedIn, string leftBy)
    {
        var window = MojWindow.AcceptedAt(handedIn);
        var run = window.Entry(Agenda.CourierToOffice);

        Assert.Equal(leftBy, MojWindow.At(run.EndsAt.InZone(window.Desk.Calendar.Zone).LocalDateTime));
        Assert.Equal((Responsible.Centre, DeadlineEffect.Breached), (run.Responsible, run.Effect));
    }

    [Fact]
    public void Bureau_owes_nothing_before_the_papers_are_there() =>
        Assert.Equal([Agenda.CourierToOffice], MojWindow.AcceptedAt("2026-03-12 10:00").Entries.Select(entry => entry.Id));

    [Fact]
    public void Recipient_cannot_apply_without_a_window() =>
        Assert.Equal(
            "in-person-only",
            MojWindow.Of("almaty-almaly").Refuses("2026-03-12 10:00", Role.Recipient, MojWindow.Application(compared: false)));
}
