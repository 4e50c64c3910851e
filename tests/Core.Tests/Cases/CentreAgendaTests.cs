using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>The courier leaves the centre at 11:00 and 16:00 on its working days, Monday to Saturday; an hour later a run was missed.</summary>
public sealed class CentreAgendaTests
{
    private static readonly PassDeadlines Passing = new();

    [Fact]
    public void Term_of_the_office_does_not_run_while_the_papers_are_not_there()
    {
        Assert.Equal([Agenda.CourierToOffice], Given.Case(CaseStatus.AtCentre).Agenda.Select(e => e.Id));
        Assert.Equal([Agenda.CourierToOffice], Given.Case(CaseStatus.InTransitToOffice).Agenda.Select(e => e.Id));
    }

    [Theory]
    [InlineData("2026-03-12 12:00", "2026-03-26")]
    // Monday 16: Tuesday 17 to Friday 20, Thursday 26, Friday 27, Monday 30.
    [InlineData("2026-03-16 15:00", "2026-03-30")]
    [InlineData("2026-03-16 18:30", "2026-03-31")]
    public void Term_is_counted_from_the_arrival_at_the_office(string arrival, string dueOn)
    {
        var arrived = Given.Case(CaseStatus.InTransitToOffice).On(arrival).And(Clerk, new Arrive("M-1", Leg.ToOffice, []));
        Assert.Equal(dueOn, arrived.Entry(Agenda.WholeTerm).Deadline.DueOn.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void Refusal_is_late_three_days_after_the_arrival()
    {
        var review = Given.Case(CaseStatus.InTransitToOffice).On("2026-03-16 15:00").And(Clerk, new Arrive("M-1", Leg.ToOffice, []))
            .And(Clerk, new Register(null)).And(Specialist, new StartReview());
        var refusing = new Refuse(["missing-document"], "The invitation is missing.");
        Assert.False(review.On("2026-03-19 17:00").And(Specialist, refusing).State.Draft!.Late);
        Assert.True(review.On("2026-03-20 09:00").And(Specialist, refusing).State.Draft!.Late);
    }

    [Theory]
    [InlineData("2026-03-12 10:00", "2026-03-12 12:00")]
    // A run at the very moment has left.
    [InlineData("2026-03-12 11:00", "2026-03-12 17:00")]
    [InlineData("2026-03-12 19:00", "2026-03-13 12:00")]
    // Saturday evening: Monday's first.
    [InlineData("2026-03-14 17:00", "2026-03-16 12:00")]
    // Before Nauryz, Friday 20 March: Wednesday 25, on which only those rest whose Saturday 21 is free anyway.
    [InlineData("2026-03-20 17:00", "2026-03-25 12:00")]
    public void Courier_must_leave_by_the_next_run(string accepted, string missed)
    {
        var atCentre = Given.AtWindow.On(accepted).And(Inspector, Papers.Application);
        var entry = atCentre.Entry(Agenda.CourierToOffice);
        Assert.Equal(CaseScenario.Starting(missed).Clock.InZoneStrictly(TestCalendar.Office.Zone).ToInstant(), entry.EndsAt);

        var late = atCentre.On(missed);
        (late with { Clock = late.Clock.PlusMinutes(-1) }).When(Orchestration, Passing).ThenNothing();
        late.When(Orchestration, Passing).Then(new DeadlinePassed(Agenda.CourierToOffice, entry.Deadline.DueOn, DeadlineEffect.Breached, "12"));
    }

    [Fact]
    public void Missed_run_is_the_centres_breach_and_not_the_offices()
    {
        var late = Given.Case(CaseStatus.AtCentre).On("2026-03-13 12:00").And(Orchestration, Passing)
            .And(Accumulation, new Dispatch("M-1", Leg.ToOffice)).And(Clerk, new Arrive("M-1", Leg.ToOffice, []));
        var breached = Assert.Single(late.Agenda, e => e.Standing is Standing.Passed);
        Assert.Equal((Agenda.CourierToOffice, Responsible.Centre, DeadlineEffect.Breached), (breached.Id, breached.Responsible, breached.Effect));
        Assert.All(late.Agenda.Where(e => e.Id != Agenda.CourierToOffice), e => Assert.Equal(Responsible.Office, e.Responsible));
    }

    [Theory]
    [InlineData(Agenda.CourierToOffice, Responsible.Centre)]
    [InlineData(Agenda.CourierToCentre, Responsible.Centre)]
    [InlineData(Agenda.CentreHold, Responsible.Centre)]
    [InlineData(Agenda.WholeTerm, Responsible.Office)]
    [InlineData("signature", Responsible.Office)]
    public void Each_keeps_its_own_deadlines(string id, Responsible responsible) =>
        Assert.Equal(responsible, Given.FromCentre(CaseStatus.AwaitingCollection).Entry(id).Responsible);

    [Fact]
    public void Run_that_was_kept_stays_kept_whatever_comes_later()
    {
        Assert.Equal(Standing.Settled, Given.FromCentre(CaseStatus.Collected).Entry(Agenda.CourierToOffice).Standing);
        Assert.Equal(Standing.Settled, Given.FromCentre(CaseStatus.Collected).Entry(Agenda.CourierToCentre).Standing);

        // An arrival without its dispatch shows that the courier left, although the case was registered days later.
        var undispatched = Given.Case(CaseStatus.AtCentre).On("2026-03-12 11:30").And(Clerk, new Arrive("M-1", Leg.ToOffice, []))
            .On("2026-03-13 15:00").And(Clerk, new Register(null));
        Assert.Equal(Standing.Settled, undispatched.Entry(Agenda.CourierToOffice).Standing);
        undispatched.When(Orchestration, Passing).ThenNothing();
    }

    [Fact]
    public void Signed_outcome_must_leave_by_the_next_run_too() => Given.FromCentre(CaseStatus.Ready)
        .On("2026-03-17 16:59").When(Orchestration, Passing).ThenNothing()
        .On("2026-03-17 17:00").When(Orchestration, Passing)
        .Then(new DeadlinePassed(Agenda.CourierToCentre, new LocalDate(2026, 3, 17), DeadlineEffect.Breached, "12"));

    [Theory]
    // Before the day on the receipt, Saturday 28 March: from that day.
    [InlineData("2026-03-18 09:30", "2026-04-28")]
    // After it: from the arrival. 2 May is a Saturday, on which the centre works.
    [InlineData("2026-04-02 09:30", "2026-05-02")]
    public void Centre_holds_a_month_from_the_receipts_day_or_the_arrival_whichever_is_later(string arrival, string dueOn)
    {
        var arrived = Given.Case(CaseStatus.InTransitToCentre).On(arrival).And(Accumulation, new Arrive("M-2", Leg.ToCentre, []));
        Assert.Equal(dueOn, arrived.Entry(Agenda.CentreHold).Deadline.DueOn.ToString("uuuu-MM-dd", null));
        Assert.DoesNotContain(Agenda.Hold, arrived.Agenda.Select(e => e.Id));
    }

    [Fact]
    public void Hold_of_the_centre_ends_with_the_return_though_its_dispatch_is_not_on_record()
    {
        var back = Given.FromCentre(CaseStatus.AwaitingCollection).On("2026-04-28 15:00").And(Clerk, new Arrive("M-3", Leg.Back, []));
        Assert.Equal(Standing.Settled, back.Entry(Agenda.CentreHold).Standing);
        back.On("2026-05-04 10:00").When(Orchestration, Passing).ThenNothing();
    }

    [Fact]
    public void Recipient_of_a_refusal_is_told_within_the_centres_day()
    {
        // Wednesday 18 March: Thursday 19.
        var arrived = Refused.On("2026-03-18 09:30").And(Accumulation, new Arrive("M-2", Leg.ToCentre, []));
        var entry = arrived.Entry(Agenda.ReturnNotice);
        Assert.Equal((new LocalDate(2026, 3, 19), Responsible.Centre, "10"), (entry.Deadline.DueOn, entry.Responsible, entry.Paragraph));
        Assert.Equal(Standing.Settled, arrived.And(Inspector, new Notify("phone", null)).Entry(Agenda.ReturnNotice).Standing);
        Assert.Equal(Standing.Settled, arrived.And(Inspector, Papers.InPerson).Entry(Agenda.ReturnNotice).Standing);
        arrived.On("2026-03-20 00:00").When(Orchestration, Passing)
            .Then(new DeadlinePassed(Agenda.ReturnNotice, new LocalDate(2026, 3, 19), DeadlineEffect.Breached, "10"));
        Assert.DoesNotContain(Agenda.ReturnNotice, Given.FromCentre(CaseStatus.AwaitingCollection).Agenda.Select(e => e.Id));
    }

    private static CaseScenario Refused => Given.FromCentre(CaseStatus.UnderReview)
        .And(Specialist, new Refuse(["missing-document"], "The invitation is missing."))
        .And(Specialist, new SendForSignature())
        .On("2026-03-17 15:00").And(Head, new Sign("K7QD-M2XP"))
        .And(Clerk, new Dispatch("M-2", Leg.ToCentre));
}
