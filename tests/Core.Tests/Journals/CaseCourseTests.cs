using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Tests.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Journals;

/// <summary>What the journals take from the legal record.</summary>
public sealed class CaseCourseTests
{
    [Fact]
    public void A_case_of_the_counter_came_in_when_its_receipt_says_and_by_whom_it_says()
    {
        var course = CaseCourse.Of(Given.Case(CaseStatus.UnderReview).History);

        Assert.Equal((new LocalDateTime(2026, 3, 12, 10, 0), Clerk.Stamp(), false), (course.ReceivedAtOffice, course.AcceptedAtOffice, course.OverNetwork));
        Assert.Empty(course.Carriages);
    }

    [Fact]
    public void A_case_of_a_centre_came_in_with_the_courier_and_is_taken_in_by_whoever_registers_it()
    {
        Assert.Null(CaseCourse.Of(Given.Case(CaseStatus.InTransitToOffice).History).ReceivedAtOffice);
        var arrived = CaseCourse.Of(Given.FromCentre(CaseStatus.Submitted).History);
        Assert.Equal((new LocalDateTime(2026, 3, 12, 12, 0), Clerk.Stamp(), null), (arrived.ReceivedAtOffice, arrived.AcceptedAtOffice, arrived.RegisteredBy));
        Assert.Equal(Clerk.Stamp(), CaseCourse.Of(Given.FromCentre(CaseStatus.Registered).History).RegisteredBy);
    }

    [Fact]
    public void Every_way_with_the_courier_has_its_manifest_and_its_times()
    {
        var course = CaseCourse.Of(Given.FromCentre(CaseStatus.Archived).History);

        Assert.Equal(["M-1 12T11 12T12", "M-2 17T15 18T09", "M-3 29T09 29T15"], course.Carriages.Values.Select(Told));
        Assert.Equal("City archive", course.Deposit?.Archive);
    }

    [Fact]
    public void A_case_that_was_not_in_the_bag_came_with_the_manifest_on_which_it_arrived()
    {
        var lost = Given.Case(CaseStatus.InTransitToOffice).On("2026-03-12 15:00").And(Accumulation, new Dispatch("M-9", Leg.ToOffice));
        Assert.Equal("M-9 12T15 ", Told(CaseCourse.Of(lost.History).Carriages[Leg.ToOffice]));

        var found = lost.On("2026-03-12 16:00").And(Clerk, new Arrive("M-9", Leg.ToOffice, []));
        Assert.Equal("M-9 12T15 12T16", Told(CaseCourse.Of(found.History).Carriages[Leg.ToOffice]));
    }

    [Fact]
    public void A_dispatch_that_is_recorded_after_the_arrival_completes_the_way()
    {
        var arrived = Given.Case(CaseStatus.AtCentre).On("2026-03-12 12:00").And(Clerk, new Arrive("M-1", Leg.ToOffice, []));
        Assert.Equal("M-1  12T12", Told(CaseCourse.Of(arrived.History).Carriages[Leg.ToOffice]));

        var completed = arrived.On("2026-03-12 13:00").And(Accumulation, new Dispatch("M-1", Leg.ToOffice));
        Assert.Equal("M-1 12T13 12T12", Told(CaseCourse.Of(completed.History).Carriages[Leg.ToOffice]));
    }

    [Fact]
    public void Who_took_the_paper_away_and_who_took_the_application_back_is_told()
    {
        var collected = CaseCourse.Of(Given.Case(CaseStatus.Collected).History);
        Assert.Equal((Collector.Recipient, new LocalDate(2026, 3, 18)), (collected.HandOver!.To.Collector, Day(collected.HandOver.At)));
        Assert.Null(collected.WithdrawnAt);

        var withdrawn = CaseCourse.Of(Given.Case(CaseStatus.Withdrawn).History);
        Assert.Equal(new LocalDate(2026, 3, 12), Day(withdrawn.WithdrawnAt!.Value));
        Assert.Null(withdrawn.HandOver);
    }

    [Theory]
    [InlineData(CaseStatus.Submitted, false, "Incoming 12")]
    [InlineData(CaseStatus.Withdrawn, false, "Incoming 12")]
    [InlineData(CaseStatus.AwaitingSignature, false, "Incoming 12")]
    [InlineData(CaseStatus.Ready, false, "Incoming 12, Issue 17")]
    [InlineData(CaseStatus.Archived, false, "Incoming 12, Issue 17")]
    [InlineData(CaseStatus.AtCentre, true, "Centre 12")]
    [InlineData(CaseStatus.InTransitToOffice, true, "Centre 12")]
    [InlineData(CaseStatus.Submitted, true, "Centre 12, Incoming 12")]
    [InlineData(CaseStatus.Collected, true, "Centre 12, Incoming 12, Issue 17")]
    [InlineData(CaseStatus.Archived, true, "Centre 12, Incoming 12, Issue 17")]
    public void A_line_once_entered_stays(CaseStatus status, bool centre, string expected)
    {
        var scenario = centre ? Given.FromCentre(status) : Given.Case(status);

        var entries = BookEntry.Of(scenario.State, scenario.Centre?.Calendar.Zone);

        Assert.Equal(expected, string.Join(", ", entries.Select(e => $"{e.Book} {e.Day.Day}")));
        Assert.All(entries, e => Assert.Equal(e.Book is Book.Centre ? scenario.State.Centre : scenario.State.Office, e.Place));
    }

    private static string Told(Carriage c) => $"{c.Manifest} {Told(c.SentAt?.InZone(TestCalendar.Office.Zone).LocalDateTime)} {Told(c.ReceivedAt)}";

    private static string Told(LocalDateTime? at) => at is { } known ? $"{known.Day:D2}T{known.Hour:D2}" : "";

    private static LocalDate Day(Instant at) => at.InZone(TestCalendar.Office.Zone).Date;
}
