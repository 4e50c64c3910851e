using MissionReg.Core.Cases;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The bureau's terms, from the day on which the papers reach it.</summary>
public sealed class MojTermTests
{
    private const string LongBefore = "2024-01-16 10:00";

    [Theory]
    // Monday 9 February 2026 + 5 = Saturday 14, on which the bureau works.
    [InlineData("2026-02-09 12:00", "2026-02-14")]
    // Tuesday 10 + 5 = Sunday 15: Monday 16.
    [InlineData("2026-02-10 12:00", "2026-02-16")]
    // Saturday 7 + 5 = Thursday 12.
    [InlineData("2026-02-07 12:00", "2026-02-12")]
    // Saturday 7 after closing is Monday 9: Saturday 14.
    [InlineData("2026-02-07 20:01", "2026-02-14")]
    // Sunday 8 is Monday 9: Saturday 14.
    [InlineData("2026-02-08 12:00", "2026-02-14")]
    // Monday 16 March + 5 = Saturday 21, Nauryz until Monday 23, 24 stands for Sunday 22: Wednesday 25.
    [InlineData("2026-03-16 12:00", "2026-03-25")]
    // Friday 20 March + 5 = Wednesday 25, which stands for Saturday 21 in a five-day week only.
    [InlineData("2026-03-20 12:00", "2026-03-25")]
    // Saturday 27 December 2025 + 5 = Thursday 1 January, 2 is a holiday: Saturday 3.
    [InlineData("2025-12-27 12:00", "2026-01-03")]
    // Tuesday 31 December 2024 + 5 = Sunday 5 January 2025, worked for Friday 3.
    [InlineData("2024-12-31 12:00", "2025-01-05")]
    // Saturday 24 February 2024 + 5 = Thursday 29 February.
    [InlineData("2024-02-24 12:00", "2024-02-29")]
    // Sunday 25 February 2024 is Monday 26; + 5 = Saturday 2 March.
    [InlineData("2024-02-25 12:00", "2024-03-02")]
    public void Five_calendar_days_run_from_the_arrival_and_end_on_a_working_day(string arrived, string due)
    {
        var window = MojWindow.AcceptedAt(LongBefore).ArrivedAtBureau(arrived);

        Assert.Equal((due, due), (window.Due(Agenda.WholeTerm), window.Due("review")));
        Assert.Equal("7(1)", window.Entry(Agenda.WholeTerm).Paragraph);
    }

    [Theory]
    // Monday 9 February 2026: Tuesday, Wednesday, Thursday 12.
    [InlineData("2026-02-09 12:00", "2026-02-12")]
    // Thursday 12: Friday 13, Saturday 14, Monday 16.
    [InlineData("2026-02-12 12:00", "2026-02-16")]
    // Thursday 19 March: Friday 20, after Nauryz Wednesday 25 and Thursday 26.
    [InlineData("2026-03-19 12:00", "2026-03-26")]
    // Tuesday 31 December 2024: Saturday 4 January, Sunday 5 worked for Friday 3, Monday 6.
    [InlineData("2024-12-31 12:00", "2025-01-06")]
    // Tuesday 27 February 2024: Wednesday 28, Thursday 29, Friday 1 March.
    [InlineData("2024-02-27 12:00", "2024-03-01")]
    public void Package_goes_back_within_three_working_days_of_its_arrival(string arrived, string due)
    {
        var notice = MojWindow.AcceptedAt(LongBefore).ArrivedAtBureau(arrived).Entry(Agenda.RefusalNotice);

        Assert.Equal((due, "17"), (MojWindow.Iso(notice.Deadline.DueOn), notice.Paragraph));
    }

    // Thursday 19 March 2026 + 5 = Tuesday 24, off for Sunday 22: Wednesday 25; three working days last until Thursday 26.
    [Fact]
    public void Before_Nauryz_a_package_may_go_back_later_than_a_certificate_is_due()
    {
        var window = MojWindow.AcceptedAt(LongBefore).ArrivedAtBureau("2026-03-19 12:00");

        Assert.Equal(("2026-03-25", "2026-03-26"), (window.Due(Agenda.WholeTerm), window.Due(Agenda.RefusalNotice)));
    }

    [Theory]
    // Friday 23 February 2024 + 5 = Wednesday 28, over at midnight of UTC+6.
    [InlineData("almaty-almaly", "2024-02-23 12:00", "2024-02-28T18:00:00Z")]
    [InlineData("kostanay", "2024-02-23 12:00", "2024-02-28T18:00:00Z")]
    // Atyrau and Oral kept UTC+5 all along.
    [InlineData("atyrau", "2024-02-23 12:00", "2024-02-28T19:00:00Z")]
    [InlineData("oral", "2024-02-23 12:00", "2024-02-28T19:00:00Z")]
    // Saturday 24 + 5 = Thursday 29: 23:00 came twice in Almaty, and the day was over at midnight of UTC+5 everywhere.
    [InlineData("almaty-almaly", "2024-02-24 12:00", "2024-02-29T19:00:00Z")]
    [InlineData("kostanay", "2024-02-24 12:00", "2024-02-29T19:00:00Z")]
    [InlineData("atyrau", "2024-02-24 12:00", "2024-02-29T19:00:00Z")]
    // Monday 26 + 5 = Saturday 2 March, UTC+5.
    [InlineData("almaty-almaly", "2024-02-26 12:00", "2024-03-02T19:00:00Z")]
    public void Term_ends_at_the_bureaus_midnight_before_and_after_the_clocks_of_1_March_2024(string centre, string arrived, string endsAt)
    {
        var term = MojWindow.AcceptedAt(LongBefore, centre).ArrivedAtBureau(arrived).Entry(Agenda.WholeTerm);

        Assert.Equal(InstantPattern.ExtendedIso.Parse(endsAt).Value, term.EndsAt);
    }

    // Thursday 29 February 2024 closes at 20:00 of UTC+6; half past eleven came twice that night; Friday 1 March opens at 9:00 of UTC+5.
    [Theory]
    [InlineData("2024-02-29 20:00", "2024-02-29 20:00")]
    [InlineData("2024-02-29 23:30", "2024-03-01 09:00")]
    public void Window_keeps_the_hours_on_the_wall_on_the_night_of_the_change(string handedIn, string received) =>
        Assert.Equal(received, MojWindow.At(MojWindow.AcceptedAt(handedIn).State.Receipt.ReceivedAt));

    [Fact]
    public void Term_kept_is_settled_and_the_refusals_falls_away_with_the_certificate()
    {
        // Arrived on Monday 9, signed on Saturday 14 February 2026, the last day.
        var window = MojWindow.AcceptedAt("2026-02-07 10:00").ArrivedAtBureau("2026-02-09 12:00").Approved("2026-02-14 19:00");

        Assert.Equal(Standing.Settled, window.Entry(Agenda.WholeTerm).Standing);
        Assert.Equal(Standing.Settled, window.Entry(Agenda.RefusalNotice).Standing);
    }

    [Fact]
    public void Certificate_signed_after_the_term_is_a_breach_of_the_bureau()
    {
        // Arrived on Monday 9; Saturday 14 February was the last day.
        var window = MojWindow.AcceptedAt("2026-02-07 10:00").ArrivedAtBureau("2026-02-09 12:00")
            .And("2026-02-15 00:30", Role.System, new CaseCommand.PassDeadlines());

        Assert.Equal(DeadlineEffect.Breached, window.State.Passed[Agenda.WholeTerm]);
        Assert.Equal(Responsible.Office, window.Entry(Agenda.WholeTerm).Responsible);
    }
}
