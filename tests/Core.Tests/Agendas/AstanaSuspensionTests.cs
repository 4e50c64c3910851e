using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The Department may suspend a registration through the court (Astana 2008 §17(5)).</summary>
public sealed class AstanaSuspensionTests
{
    private const string Why = "Breach of the law on freedom of religion.";

    private static readonly CourtDecision Decision = new("2-0000/2026", new LocalDate(2026, 8, 3), "Городской суд");

    [Fact]
    public void Suspension_rests_on_a_decision_of_the_court()
    {
        var refused = Registered().Refused("2026-08-04 10:00", Role.Head, new Suspend(Decision with { Number = " " }, Why));

        Assert.Equal(("court-decision-required", "17(5)"), (refused.Code, refused.Paragraph));
    }

    [Fact]
    public void Decision_of_tomorrow_suspends_nothing() =>
        Assert.Equal(
            "court-decision-required",
            Registered().Refused("2026-08-02 10:00", Role.Head, new Suspend(Decision, Why)).Code);

    [Fact]
    public void Suspended_registration_comes_back_in_force_when_the_suspension_is_lifted()
    {
        var suspended = Registered().Give("2026-08-04 10:00", Role.Head, new Suspend(Decision, Why));
        var lifted = suspended.Give("2026-09-01 10:00", Role.Head, new LiftSuspension(Decision with { On = new LocalDate(2026, 8, 31) }, null));

        Assert.Equal(RegistrationStanding.Suspended, suspended.StandingOn(2026, 8, 4));
        Assert.Equal(RegistrationStanding.InForce, lifted.StandingOn(2026, 9, 1));
    }

    [Fact]
    public void Suspension_does_not_stop_the_stay_from_ending()
    {
        // The stay ends on 31 March 2027, suspended or not.
        var suspended = Registered().Give("2026-08-04 10:00", Role.Head, new Suspend(Decision, Why));

        Assert.Equal("2027-03-31", suspended.Due(Agenda.Validity));
        Assert.Equal(RegistrationStanding.Expired, suspended.StandingOn(2027, 4, 1));
        Assert.Equal("not-in-force", Registered().Refused("2027-04-01 10:00", Role.Head, new Suspend(Decision, Why)).Code);
    }

    [Fact]
    public void What_was_objected_to_cannot_be_suspended()
    {
        var objected = Reviewed().Sign("2026-06-05 12:00", new DraftCertificate(null, "objection"));

        Assert.Equal("not-in-force", objected.Refused("2026-08-04 10:00", Role.Head, new Suspend(Decision, Why)).Code);
    }

    [Fact]
    public void Registration_is_not_revoked_since_the_standard_knows_no_revocation() =>
        Assert.Equal("not-in-procedure", Registered().Refused("2026-08-04 10:00", Role.Head, new Revoke(Why, Decision)).Code);

    private static NorthernCounter Reviewed() => NorthernCounter.Astana().Submit("2026-06-02 10:00").Review("2026-06-02 11:00");

    private static NorthernCounter Registered() => Reviewed().Sign("2026-06-05 12:00", new DraftCertificate(null, "no-objection"));
}
