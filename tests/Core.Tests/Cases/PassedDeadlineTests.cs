using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>A deadline that passes is recorded once, and decides nothing.</summary>
public sealed class PassedDeadlineTests
{
    private static readonly PassDeadlines Passing = new();

    private static readonly DeadlinePassed Intake = new("intake", new LocalDate(2026, 3, 13), DeadlineEffect.Breached, "A8 T1");
    private static readonly DeadlinePassed Notice = new("refusal-notice", new LocalDate(2026, 3, 17), DeadlineEffect.Expired, "10");
    private static readonly DeadlinePassed Review = new("review", new LocalDate(2026, 3, 20), DeadlineEffect.Breached, "A8 T1");
    private static readonly DeadlinePassed Signing = new("signature", new LocalDate(2026, 3, 26), DeadlineEffect.Breached, "A8 T1");
    private static readonly DeadlinePassed Term = new("term", new LocalDate(2026, 3, 26), DeadlineEffect.Breached, "8, 9");

    [Fact]
    public void Each_is_recorded_once_as_soon_as_its_last_day_is_over() => Given.Case(CaseStatus.Submitted)
        .On("2026-03-13 23:59").When(Orchestration, Passing).ThenNothing()
        .On("2026-03-14 00:00").When(Orchestration, Passing).Then(Intake)
        .On("2026-03-14 00:01").When(Orchestration, Passing).ThenNothing()
        .On("2026-03-18 00:00").When(Orchestration, Passing).Then(Notice)
        .On("2026-03-21 00:00").When(Orchestration, Passing).Then(Review)
        .On("2026-03-26 23:59").When(Orchestration, Passing).ThenNothing()
        .On("2026-03-27 00:00").When(Orchestration, Passing).Then(Signing, Term)
        .On("2028-01-01 00:00").When(Orchestration, Passing).ThenNothing();

    [Fact]
    public void All_are_recorded_at_once_after_an_outage() => Given.Case(CaseStatus.Submitted)
        .On("2026-04-20 08:00").When(Orchestration, Passing).Then(Intake, Notice, Review, Signing, Term);

    [Fact]
    public void Nothing_is_decided_by_a_deadline_that_passes()
    {
        var state = Given.Case(CaseStatus.UnderReview).On("2026-04-20 08:00").And(Orchestration, Passing).State;
        Assert.Equal(CaseStatus.UnderReview, state.Status);
        Assert.Null(state.Draft);
        Assert.Null(state.Decided);
    }

    [Fact]
    public void Notice_that_ran_out_is_a_breach_once_the_case_is_being_refused() => Given.Case(CaseStatus.UnderReview)
        .And(Specialist, new Refuse(["missing-document"], "The invitation is missing."))
        .On("2026-03-18 00:00").When(Orchestration, Passing).Then(Notice with { Effect = DeadlineEffect.Breached });

    [Fact]
    public void Hold_and_validity_run_out_without_a_breach() => Given.Case(CaseStatus.Ready)
        .On("2027-01-01 00:00").When(Orchestration, Passing).Then(
            new DeadlinePassed("hold", new LocalDate(2026, 9, 28), DeadlineEffect.Expired, "14"),
            new DeadlinePassed("validity-reminder", new LocalDate(2026, 12, 1), DeadlineEffect.Noted, "5, A2"),
            new DeadlinePassed("validity", new LocalDate(2026, 12, 31), DeadlineEffect.Expired, "5, A2"));

    [Fact]
    public void Act_on_the_last_day_is_in_time() => Given.Case(CaseStatus.AwaitingSignature)
        .On("2026-03-26 23:59").And(Head, new Sign("K7QD-M2XP"))
        .On("2026-03-27 00:00").When(Orchestration, Passing).ThenNothing();

    [Fact]
    public void Late_act_does_not_hide_the_breach_that_was_not_on_record_yet()
    {
        var signed = Given.Case(CaseStatus.AwaitingSignature).On("2026-03-27 00:00").And(Head, new Sign("K7QD-M2XP"));
        Assert.Equal(Instant.FromUtc(2026, 3, 26, 19, 0), Agenda.NextWake(signed.Agenda));
        signed.When(Orchestration, Passing).Then(Signing, Term).When(Orchestration, Passing).ThenNothing();
    }

    [Fact]
    public void Late_registration_draft_and_withdrawal_do_not_hide_a_breach_either()
    {
        var registered = Given.Case(CaseStatus.Submitted).On("2026-03-16 09:00").And(Clerk, new Register(null));
        registered.When(Orchestration, Passing).Then(Intake);

        var drafted = Given.Case(CaseStatus.UnderReview).On("2026-03-26 09:00").And(Specialist, new DraftCertificate(null));
        drafted.When(Orchestration, Passing).Then(Review);

        var withdrawn = Given.Case(CaseStatus.Drafted).On("2026-03-27 09:00").And(Recipient, new Withdraw(null));
        withdrawn.When(Orchestration, Passing).Then(Signing, Term);
    }

    [Fact]
    public void Passed_deadline_stays_on_the_agenda_as_passed()
    {
        var signed = Given.Case(CaseStatus.AwaitingSignature).On("2026-03-27 08:00").And(Orchestration, Passing).And(Head, new Sign("K7QD-M2XP"));
        Assert.Equal((Standing.Passed, DeadlineEffect.Breached), (signed.Entry("term").Standing, signed.State.Passed["term"]));
    }
}
