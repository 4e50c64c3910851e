using MissionReg.Core.Cases;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The centre keeps for a month and tells of a return within a working day; the bureau keeps without limit (paragraph 17).</summary>
public sealed class MojHoldTests
{
    [Theory]
    // To collect from Thursday 19 March 2026, there on Monday 16: from 19; 19 April is a Sunday: Monday 20.
    [InlineData("2026-03-12 10:00", "2026-03-16 10:00", "2026-04-20")]
    // To collect from Tuesday 27 January, there on Saturday 31: February has no 31st, Saturday 28 is worked.
    [InlineData("2026-01-19 10:00", "2026-01-31 10:00", "2026-02-28")]
    // To collect from Tuesday 28 January 2025 (Monday 20 + 5 = 25), there on Friday 31: Friday 28 February.
    [InlineData("2025-01-20 10:00", "2025-01-31 10:00", "2025-02-28")]
    // In the leap year: to collect from Saturday 27 January 2024, there on Wednesday 31: Thursday 29 February.
    [InlineData("2024-01-20 10:00", "2024-01-31 10:00", "2024-02-29")]
    // There on Thursday 29 February 2024: Friday 29 March.
    [InlineData("2024-01-20 10:00", "2024-02-29 10:00", "2024-03-29")]
    // There on Sunday 31 August 2025, which counts as 1 September in a six-day week: Wednesday 1 October.
    [InlineData("2025-08-18 10:00", "2025-08-31 10:00", "2025-10-01")]
    // There on Friday 31 October 2025: November has no 31st, and its 30th is a Sunday: Monday 1 December.
    [InlineData("2025-10-13 10:00", "2025-10-31 10:00", "2025-12-01")]
    // There on Saturday 21 February 2026: 21 March is Nauryz, until Tuesday 24: Wednesday 25.
    [InlineData("2026-02-09 10:00", "2026-02-21 10:00", "2026-03-25")]
    // There on Monday 1 December 2025: 1 and 2 January are holidays: Saturday 3.
    [InlineData("2025-11-17 10:00", "2025-12-01 10:00", "2026-01-03")]
    // There on Tuesday 3 December 2024: Friday 3 January is moved to Sunday 5, Saturday 4 is worked.
    [InlineData("2024-11-18 10:00", "2024-12-03 10:00", "2025-01-04")]
    // There on Thursday 5 December 2024: Sunday 5 January, worked for Friday 3.
    [InlineData("2024-11-18 10:00", "2024-12-05 10:00", "2025-01-05")]
    public void Centre_keeps_for_a_month_from_the_arrival_or_the_receipts_day_whichever_is_later(string handedIn, string there, string due)
    {
        var hold = AtCentre(handedIn, there).Entry(Agenda.CentreHold);

        Assert.Equal((due, "17"), (MojWindow.Iso(hold.Deadline.DueOn), hold.Paragraph));
        Assert.Equal((Responsible.Centre, DeadlineEffect.Expired), (hold.Responsible, hold.Effect));
    }

    // From Wednesday 31 January 2024 to Thursday 29 February, the day of 25 hours: over at midnight of UTC+5.
    [Fact]
    public void Hold_from_31_January_2024_ends_with_the_day_on_which_the_clocks_were_set_back() =>
        Assert.Equal(
            InstantPattern.ExtendedIso.Parse("2024-02-29T19:00:00Z").Value,
            AtCentre("2024-01-20 10:00", "2024-01-31 10:00").Entry(Agenda.CentreHold).EndsAt);

    [Theory]
    // There on Monday 16 March 2026: Tuesday 17.
    [InlineData("2026-03-16 10:00", "2026-03-17")]
    // There on Friday 13: Saturday 14 is a working day of the centre.
    [InlineData("2026-03-13 15:00", "2026-03-14")]
    // There on Saturday 14: Monday 16.
    [InlineData("2026-03-14 10:00", "2026-03-16")]
    // There on Friday 20, the last day before Nauryz: Wednesday 25.
    [InlineData("2026-03-20 10:00", "2026-03-25")]
    // There after closing, which is the next day: Tuesday 17, so Wednesday 18.
    [InlineData("2026-03-16 20:01", "2026-03-18")]
    public void Centre_tells_of_a_return_within_a_working_day(string there, string due)
    {
        var window = MojWindow.AcceptedUncomparedAt("2026-03-10 10:00").ArrivedAtBureau("2026-03-11 10:00").Returned("2026-03-12 10:00")
            .ArrivedAtCentre(there);

        Assert.Equal((due, Responsible.Centre), (window.Due(Agenda.ReturnNotice), window.Entry(Agenda.ReturnNotice).Responsible));
    }

    [Fact]
    public void Return_told_on_the_day_after_is_told_in_time()
    {
        var window = MojWindow.AcceptedUncomparedAt("2026-03-10 10:00").ArrivedAtBureau("2026-03-11 10:00").Returned("2026-03-12 10:00")
            .ArrivedAtCentre("2026-03-13 10:00")
            .And("2026-03-14 19:59", Role.CentreInspector, new Notify("phone", null));

        Assert.Equal(Standing.Settled, window.Entry(Agenda.ReturnNotice).Standing);
    }

    [Fact]
    public void Certificate_needs_no_notice_of_a_return() =>
        Assert.DoesNotContain(Agenda.ReturnNotice, AtCentre("2026-03-12 10:00", "2026-03-16 10:00").Entries.Select(entry => entry.Id));

    [Fact]
    public void What_nobody_collected_goes_back_to_the_bureau_and_stays_there()
    {
        // The month is over on Monday 20 April 2026.
        var back = AtCentre("2026-03-12 10:00", "2026-03-16 10:00")
            .And("2026-04-21 09:00", Role.System, new PassDeadlines())
            .And("2026-04-21 11:30", Role.AccumulationInspector, new Dispatch("unclaimed", Leg.Back))
            .And("2026-04-21 15:00", Role.Clerk, new Arrive("unclaimed", Leg.Back, []));

        Assert.Equal((Place.Office, CaseStatus.AwaitingCollection), (back.State.Place, back.State.Status));
        Assert.DoesNotContain(back.Entries, entry => entry.Outstanding);
        Assert.DoesNotContain(Agenda.Hold, back.Entries.Select(entry => entry.Id));
        Assert.Equal("hold-without-limit", back.Refuses("2036-04-21 15:00", Role.Archivist, new Archive("Мемлекеттік мұрағат")));
    }

    private static MojWindow AtCentre(string handedIn, string there) =>
        MojWindow.AcceptedAt(handedIn).ArrivedAtBureau(handedIn).Approved(handedIn).ArrivedAtCentre(there);
}
