using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Almaty 2011 §9, §12, §14: accepted at a centre, decided at the office, collected at the centre or kept at the office.</summary>
public sealed class CentreWayTests
{
    [Fact]
    public void Case_goes_from_the_window_through_the_office_to_the_recipients_hand_at_the_centre()
    {
        var atCentre = Given.AtWindow.And(Inspector, Papers.Application);
        Assert.Equal((CaseStatus.AtCentre, Place.Centre), At(atCentre));

        var atOffice = atCentre
            .When(Inspector, new HandToAccumulation("Three sheets")).Then(new HandedToAccumulation("Three sheets"))
            .On("2026-03-12 11:00").When(Accumulation, new Dispatch("M-1", Leg.ToOffice)).Then(new Dispatched("M-1", Leg.ToOffice))
            .On("2026-03-12 12:00").When(Clerk, new Arrive("M-1", Leg.ToOffice, []))
            .Then(new Arrived("M-1", Leg.ToOffice, [], new LocalDateTime(2026, 3, 12, 12, 0)));
        Assert.Equal((CaseStatus.Submitted, Place.Office), At(atOffice));

        var ready = atOffice
            .And(Clerk, new Register(null)).And(Specialist, new StartReview()).And(Specialist, new DraftCertificate(null))
            .And(Specialist, new SendForSignature()).And(Head, new Sign("K7QD-M2XP"));
        ready.When(Clerk, new Notify("phone", null)).ThenRefused("held-elsewhere", "11");

        var back = ready.And(Clerk, new Dispatch("M-2", Leg.ToCentre)).On("2026-03-13 09:30").And(Inspector, new Arrive("M-2", Leg.ToCentre, []));
        Assert.Equal((CaseStatus.AwaitingCollection, Place.Centre), At(back));

        var collected = back.And(Inspector, new Notify("phone", null)).And(Inspector, Papers.InPerson);
        Assert.Equal(CaseStatus.Collected, collected.State.Status);
        Assert.Null(EventChain.FirstFault(collected.History));
    }

    [Fact]
    public void Receipt_of_the_centre_names_it_and_allows_for_the_couriers_ways()
    {
        var opened = Assert.IsType<ApplicationSubmitted>(Given.AtWindow.And(Inspector, Papers.Application).History[0].Event());
        Assert.Equal(("almaty-centre-1", "01-2026-000007", "almaty-internal-policy"), (opened.Centre, opened.CentreNumber, opened.Office));

        // Seven of the office's days to Thursday 26 March, two of the centre's, which works on Saturday 28.
        Assert.Equal(new LocalDateTime(2026, 3, 28, 20, 0), opened.ReadyBy);
    }

    [Fact]
    public void Centre_accepts_in_its_own_hours()
    {
        // On a Saturday at seven in the evening the office is closed and the centre is not.
        var state = Given.AtWindow.On("2026-03-14 19:00").And(Inspector, Papers.Application).State;
        Assert.Equal(new LocalDateTime(2026, 3, 14, 19, 0), state.Receipt.ReceivedAt);
    }

    [Fact]
    public void Papers_go_to_the_accumulation_section_once() =>
        Given.Case(CaseStatus.AtCentre).And(Inspector, new HandToAccumulation(null)).When(Inspector, new HandToAccumulation(null)).ThenNothing();

    [Theory]
    [InlineData(CaseStatus.AtCentre)]
    [InlineData(CaseStatus.InTransitToOffice)]
    public void Office_does_nothing_with_papers_it_does_not_have(CaseStatus status)
    {
        Given.Case(status).When(Clerk, new Register(null)).ThenWrongState();
        Given.Case(status).When(Specialist, new StartReview()).ThenWrongState();
    }

    [Fact]
    public void Recipient_may_take_the_application_back_while_it_is_on_the_road() =>
        Assert.Equal(CaseStatus.Withdrawn, Given.Case(CaseStatus.InTransitToOffice).And(Inspector, new Withdraw("Leaves")).State.Status);

    [Fact]
    public void Paper_is_handed_out_and_told_of_only_where_it_lies()
    {
        var atCentre = Given.FromCentre(CaseStatus.AwaitingCollection);
        atCentre.When(Clerk, Papers.InPerson).ThenRefused("held-elsewhere", "14");
        atCentre.When(Specialist, Papers.InPerson).ThenRefused("held-elsewhere", "14");
        Given.FromCentre(CaseStatus.Ready).When(Inspector, Papers.InPerson).ThenRefused("held-elsewhere", "14");
        Given.Case(CaseStatus.InTransitToCentre).When(Clerk, Papers.InPerson).ThenWrongState();
        Assert.Equal(CaseStatus.Collected, Given.FromCentre(CaseStatus.Ready).And(Clerk, Papers.InPerson).State.Status);
    }

    [Fact]
    public void Inspector_of_another_centre_has_no_say() => Given.FromCentre(CaseStatus.AwaitingCollection)
        .When(Of("almaty-centre-2", "j.inspector", Role.CentreInspector), Papers.InPerson).ThenForbidden();

    [Fact]
    public void Unclaimed_at_the_centre_it_goes_back_after_a_month_and_from_the_office_to_the_archive_after_half_a_year()
    {
        // A month from Saturday 28 March, the day on the receipt.
        var waiting = Given.FromCentre(CaseStatus.AwaitingCollection).On("2026-04-28 23:59").When(Orchestration, new PassDeadlines()).ThenNothing();
        waiting.When(Archivist, new Archive("City archive")).ThenRefused("held-elsewhere", "12");

        var back = waiting.On("2026-04-29 09:00")
            .When(Orchestration, new PassDeadlines()).Then(new DeadlinePassed(Agenda.CentreHold, new LocalDate(2026, 4, 28), DeadlineEffect.Expired, "14"))
            .When(Accumulation, new Dispatch("M-3", Leg.Back)).Then(new Dispatched("M-3", Leg.Back))
            .On("2026-04-29 15:00")
            .When(Clerk, new Arrive("M-3", Leg.Back, [])).Then(new Arrived("M-3", Leg.Back, [], new LocalDateTime(2026, 4, 29, 15, 0)));
        Assert.Equal((CaseStatus.AwaitingCollection, Place.Office), At(back));
        Assert.False(back.Entry(Agenda.CentreHold).Outstanding);

        // Half a year from the hand-over, a Thursday.
        Assert.Equal(new LocalDate(2026, 10, 29), back.Entry(Agenda.Hold).Deadline.DueOn);
        back.On("2026-10-29 23:59").When(Orchestration, new PassDeadlines()).ThenNothing().When(Archivist, new Archive("City archive")).ThenRefused("hold-not-over", "14");
        var archived = back.On("2026-10-30 09:00").And(Orchestration, new PassDeadlines()).And(Archivist, new Archive("City archive"));
        Assert.Equal(CaseStatus.Archived, archived.State.Status);
    }

    [Fact]
    public void Recipient_who_comes_after_the_return_collects_at_the_office()
    {
        var back = Given.Case(CaseStatus.ReturningToOffice).On("2026-04-29 15:00").And(Clerk, new Arrive("M-3", Leg.Back, []));
        back.When(Inspector, Papers.InPerson).ThenRefused("held-elsewhere", "14");
        Assert.Equal(CaseStatus.Collected, back.And(Clerk, Papers.InPerson).State.Status);
    }

    private static (CaseStatus, Place) At(CaseScenario scenario) => (scenario.State.Status, scenario.State.Place);
}
