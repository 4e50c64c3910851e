using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The Department may suspend a registration through the court (Astana 2008 §17(5)).</summary>
public sealed class AstanaSuspensionTests
{
    private const string Why = "Breach of the law on freedom of religion.";

    private static readonly CourtDecision Decision = new("2-0000/2026", new LocalDate(2026, 8, 3), "Городской суд");

    private static Counter Reviewed => NorthernCounter.InAstana("2026-06-02 10:00").Reviewed();

    /// <summary>The stay ends on 31 March 2027.</summary>
    private static Counter Registered => Reviewed.Draft("no-objection").Sign().At("2026-08-04 10:00");

    [Fact]
    public void Suspension_rests_on_a_decision_of_the_court() =>
        Registered.When(Role.Head, new Suspend(Decision with { Number = " " }, Why)).ThenRefused("court-decision-required", "17(5)");

    [Fact]
    public void Decision_of_tomorrow_suspends_nothing() =>
        Registered.At("2026-08-02 10:00").When(Role.Head, new Suspend(Decision, Why)).ThenRefused("court-decision-required", "17(5)");

    [Fact]
    public void Suspended_registration_comes_back_in_force_when_the_suspension_is_lifted()
    {
        var suspended = Registered.Do(Role.Head, new Suspend(Decision, Why));
        var lifted = suspended.At("2026-09-01 10:00").Do(Role.Head, new LiftSuspension(Decision with { On = new LocalDate(2026, 8, 31) }, null));

        Assert.Equal(RegistrationStanding.Suspended, suspended.StandingOn(2026, 8, 4));
        Assert.Equal(RegistrationStanding.InForce, lifted.StandingOn(2026, 9, 1));
    }

    [Fact]
    public void Suspension_does_not_stop_the_stay_from_ending()
    {
        var suspended = Registered.Do(Role.Head, new Suspend(Decision, Why));

        Assert.Equal(new LocalDate(2027, 3, 31), suspended.Due(Agenda.Validity));
        Assert.Equal(RegistrationStanding.Expired, suspended.StandingOn(2027, 4, 1));
    }

    [Fact]
    public void What_has_ended_cannot_be_suspended() =>
        Registered.At("2027-04-01 10:00").When(Role.Head, new Suspend(Decision, Why)).ThenRefused("not-in-force", "17(5)");

    [Fact]
    public void What_was_objected_to_cannot_be_suspended() =>
        Reviewed.Draft("objection").Sign().At("2026-08-04 10:00").When(Role.Head, new Suspend(Decision, Why)).ThenRefused("not-in-force", "17(5)");

    [Fact]
    public void Registration_is_not_revoked_since_the_standard_knows_no_revocation() =>
        Registered.When(Role.Head, new Revoke(Why, Decision)).ThenRefused("not-in-procedure", null);
}
