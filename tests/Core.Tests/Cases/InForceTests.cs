using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What happens to a registration in force, here one valid until 31 December 2026. The case itself stays as it is.</summary>
public sealed class InForceTests
{
    private const string Reasons = "Preaches outside the territory.";

    private static readonly CourtDecision Decision = new("2-117/2026", new LocalDate(2026, 3, 18), "District court No 2");
    private static readonly Suspend Suspending = new(Decision, Reasons);
    private static readonly Revoke Revoking = new(Reasons, Decision);
    private static readonly Supersede Superseding = new("ALM-MC-2026-000009", "ALM-M-2026-000200");

    /// <summary>Wednesday 18 March, four in the afternoon.</summary>
    private static CaseScenario Collected => Given.Case(CaseStatus.Collected).Under(FullProcedure.Value);

    private static CaseScenario Suspended => Collected.And(Specialist, Suspending);

    private static CaseScenario Refused => Given.Case(CaseStatus.UnderReview)
        .And(Specialist, new Refuse(["missing-document"], "The invitation is missing."))
        .And(Specialist, new SendForSignature())
        .And(Head, new Sign("K7QD-M2XP"))
        .Under(FullProcedure.Value);

    [Theory]
    [InlineData("2026-03-18", RegistrationStanding.InForce)]
    // The last day of validity is one of them.
    [InlineData("2026-12-31", RegistrationStanding.InForce)]
    [InlineData("2027-01-01", RegistrationStanding.Expired)]
    public void Registration_is_in_force_to_its_last_day(string day, RegistrationStanding standing) => Assert.Equal(standing, On(Collected, day));

    [Fact]
    public void Nothing_is_in_force_before_the_signature_or_after_a_refusal()
    {
        Assert.Null(On(Given.Case(CaseStatus.AwaitingSignature), "2026-03-18"));
        Assert.Null(On(Refused, "2026-03-18"));
    }

    [Fact]
    public void Suspension_by_a_court_is_recorded_and_leaves_the_case_where_it_is()
    {
        var suspended = Collected.When(Head, new Suspend(Decision, $" {Reasons} ")).Then(new Suspended(Decision, Reasons));
        Assert.Equal(CaseStatus.Collected, suspended.State.Status);
        Assert.Equal(RegistrationStanding.Suspended, On(suspended, "2026-12-31"));
        Assert.Equal(RegistrationStanding.Expired, On(suspended, "2027-01-01"));
    }

    [Fact]
    public void Only_what_is_in_force_is_suspended()
    {
        Suspended.When(Specialist, Suspending).ThenRefused("not-in-force", "12");
        Refused.On("2026-03-18 10:00").When(Specialist, Suspending).ThenRefused("not-in-force", "12");
        Collected.And(Head, Revoking).When(Specialist, Suspending).ThenRefused("not-in-force", "12");
        Collected.And(Orchestration, Superseding).When(Specialist, Suspending).ThenRefused("not-in-force", "12");
        Collected.On("2027-01-01 10:00").When(Specialist, Suspending).ThenRefused("not-in-force", "12");
        Assert.Equal(RegistrationStanding.Suspended, On(Collected.On("2026-12-31 10:00").And(Specialist, Suspending), "2026-12-31"));
    }

    [Fact]
    public void Suspension_and_its_end_rest_on_a_decision_of_a_court()
    {
        foreach (var none in new[] { Decision with { Number = " " }, Decision with { Court = "" }, Decision with { On = new LocalDate(2026, 3, 19) } })
        {
            Collected.When(Specialist, new Suspend(none, Reasons)).ThenRefused("court-decision-required", "12");
            Suspended.When(Specialist, new LiftSuspension(none, null)).ThenRefused("court-decision-required", "12");
            Collected.When(Head, new Revoke(Reasons, none)).ThenRefused("court-decision-required", "12");
        }

        Collected.When(Specialist, new Suspend(Decision, " short ")).ThenRefused("reasons-required", "12");
    }

    [Fact]
    public void Lifted_suspension_puts_the_registration_in_force_again()
    {
        var lifted = Suspended.When(Head, new LiftSuspension(Decision, " Set aside ")).Then(new SuspensionLifted(Decision, "Set aside"));
        Assert.Equal(RegistrationStanding.InForce, On(lifted, "2026-03-19"));
        lifted.When(Head, new LiftSuspension(Decision, null)).ThenRefused("not-suspended", "12");
        Collected.When(Head, new LiftSuspension(Decision, null)).ThenRefused("not-suspended", "12");
    }

    [Fact]
    public void Revocation_needs_reasons_and_a_decision_only_if_there_is_one()
    {
        Collected.When(Head, new Revoke("no", null)).ThenRefused("reasons-required", "12");
        Collected.When(Head, new Revoke(Reasons, null)).Then(new Revoked(Reasons, null));
        Suspended.When(Head, Revoking).Then(new Revoked(Reasons, Decision));
    }

    [Fact]
    public void Revoked_registration_stays_revoked()
    {
        var revoked = Suspended.And(Head, Revoking);
        Assert.Equal(RegistrationStanding.Revoked, On(revoked, "2026-03-19"));
        Assert.Equal(RegistrationStanding.Revoked, On(revoked, "2027-01-01"));
        revoked.When(Head, Revoking).ThenRefused("not-in-force", "12");
        revoked.When(Head, new LiftSuspension(Decision, null)).ThenRefused("not-suspended", "12");
        revoked.When(Orchestration, Superseding).ThenNothing();
    }

    [Fact]
    public void Later_registration_takes_the_place_of_this_one_once()
    {
        var superseded = Collected.When(Orchestration, Superseding).Then(new Superseded("ALM-MC-2026-000009", "ALM-M-2026-000200"));
        Assert.Equal(RegistrationStanding.Superseded, On(superseded, "2027-01-01"));
        superseded.When(Orchestration, Superseding).ThenNothing();
        Suspended.When(Orchestration, Superseding).Then(new Superseded("ALM-MC-2026-000009", "ALM-M-2026-000200"));
        Collected.On("2027-06-01 10:00").When(Orchestration, Superseding).Then(new Superseded("ALM-MC-2026-000009", "ALM-M-2026-000200"));
        Refused.When(Orchestration, Superseding).ThenNothing();
    }

    [Fact]
    public void Validity_does_not_run_for_what_is_out_of_the_register()
    {
        Assert.Equal(new Instant?(), Agenda.NextWake(Collected.And(Head, Revoking).Agenda));
        Assert.Equal(new Instant?(), Agenda.NextWake(Collected.And(Orchestration, Superseding).Agenda));
        Assert.Equal(["validity-reminder", "validity"], Suspended.Agenda.Where(e => e.Standing is Standing.Running).Select(e => e.Id));
    }

    [Fact]
    public void Reminder_comes_thirty_days_before_the_end_and_breaks_nothing() => Collected
        .On("2026-12-01 23:59").When(Orchestration, new PassDeadlines()).ThenNothing()
        .On("2026-12-02 00:00").When(Orchestration, new PassDeadlines())
        .Then(new DeadlinePassed("validity-reminder", new LocalDate(2026, 12, 1), DeadlineEffect.Noted, "5, A2"));

    [Fact]
    public void Procedure_that_names_no_paragraph_for_an_act_knows_none()
    {
        var office = Given.Case(CaseStatus.Collected);
        office.When(Specialist, Suspending).ThenRefused("not-in-procedure", null);
        office.When(Head, Revoking).ThenRefused("not-in-procedure", null);
        office.When(Clerk, new Dispatch("M-9", Leg.ToCentre)).ThenRefused("not-in-procedure", null);
        Assert.Empty(CommandTable.Allowed(Head, office.State, TestProcedure.Almaty));
        Assert.Equal<string>(["suspend", "lift-suspension", "revoke"], CommandTable.Allowed(Head, office.State, FullProcedure.Value));
    }

    private static RegistrationStanding? On(CaseScenario scenario, string day) =>
        scenario.State.Standing(FullProcedure.Value, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
}
