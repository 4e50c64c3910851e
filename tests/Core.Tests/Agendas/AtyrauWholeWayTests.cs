using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From room 104 in Atyrau to room 109 (Atyrau 2007 §14–17).</summary>
public sealed class AtyrauWholeWayTests
{
    private static readonly DraftCertificate Certificate = new(null);

    [Fact]
    public void Application_is_handed_in_in_person_only()
    {
        var refused = NorthernCounter.Atyrau().Refused("2026-06-02 10:00", Role.Recipient, ApplicationSample.Read("atyrau-2007-missionary", "granted").Command);

        Assert.Equal(("in-person-only", "2, 14, 15"), (refused.Code, refused.Paragraph));
    }

    [Fact]
    public void Certificate_is_for_the_term_applied_for()
    {
        // Activity until Sun 14 March 2027; thirty days before is Fri 12 February.
        var ready = Ready();

        Assert.Equal(["review", Agenda.WholeTerm, Agenda.ValidityReminder, Agenda.Validity], ready.Entries);
        Assert.Equal(("2027-02-12", "2027-03-14"), (ready.Due(Agenda.ValidityReminder), ready.Due(Agenda.Validity)));
        Assert.Equal(RegistrationStanding.InForce, ready.StandingOn(2027, 3, 14));
        Assert.Equal(RegistrationStanding.Expired, ready.StandingOn(2027, 3, 15));
    }

    [Fact]
    public void Certificate_waits_for_the_recipient_and_for_no_archive()
    {
        var refused = Ready().Pass("2027-06-01 09:00").Refused("2027-06-01 09:00", Role.Archivist, new Archive("Regional archive"));

        Assert.Equal(("hold-without-limit", "16"), (refused.Code, refused.Paragraph));
    }

    [Fact]
    public void Certificate_is_given_to_the_recipient_alone_without_a_receipt_or_journal()
    {
        var own = new HandOut(null, Collector.Recipient, "PT0SAMPL8");
        var proxy = Ready().Refused("2026-06-08 10:00", Role.Specialist, own with { Collector = Collector.Proxy });

        Assert.Equal(("collect-in-person", "16"), (proxy.Code, proxy.Paragraph));
        Assert.Equal(CaseStatus.Collected, Ready().Give("2026-06-08 10:00", Role.Specialist, own).State.Status);
    }

    [Fact]
    public void Foreigner_without_a_visa_is_refused_and_no_notice_runs()
    {
        var refused = NorthernCounter.Atyrau()
            .Submit("2026-06-02 10:00", "third")
            .Review("2026-06-02 11:00")
            .Sign("2026-06-09 17:00", new Refuse(["no-visa"], "There is no visa to stay in Kazakhstan."));

        // Received Tue 2 June, due Tue 9: signed on the last day.
        Assert.Equal(["review", Agenda.WholeTerm], refused.Entries);
        Assert.All(refused.Agenda, entry => Assert.Equal(Standing.Settled, entry.Standing));
        Assert.Null(Agenda.NextWake(refused.Agenda));
        Assert.Null(refused.StandingOn(2026, 6, 9));
    }

    [Fact]
    public void Without_the_proof_of_registration_there_is_only_a_refusal()
    {
        var reviewed = NorthernCounter.Atyrau().Submit("2026-06-02 10:00", "refused").Review("2026-06-02 11:00");

        var missing = reviewed.Refused("2026-06-03 10:00", Role.Specialist, Certificate);
        Assert.Equal(["association-registration"], missing.Subjects.AsEnumerable());

        var refused = reviewed.Sign("2026-06-03 10:00", new Refuse(["missing-document"], "The proof of registration was not submitted."));
        Assert.Equal(Resolution.Refusal, refused.State.Decided);
    }

    [Fact]
    public void Unsigned_after_its_last_day_the_term_is_broken()
    {
        // Due Tue 9 June, which ends at midnight.
        var reviewed = NorthernCounter.Atyrau().Submit("2026-06-02 10:00").Review("2026-06-02 11:00");

        Assert.Empty(reviewed.Pass("2026-06-09 23:59").State.Passed);
        Assert.Equal(DeadlineEffect.Breached, reviewed.Pass("2026-06-10 00:00").State.Passed[Agenda.WholeTerm]);
    }

    [Fact]
    public void Nothing_is_suspended_or_revoked_since_the_standard_does_not_know_it()
    {
        var decision = new CourtDecision("2-0000/2026", new LocalDate(2026, 6, 1), "Облыстық сот");

        Assert.Equal("not-in-procedure", Ready().Refused("2026-06-10 10:00", Role.Head, new Suspend(decision, "Breach of the law.")).Code);
        Assert.Equal("not-in-procedure", Ready().Refused("2026-06-10 10:00", Role.Head, new Revoke("Breach of the law.", decision)).Code);
    }

    private static NorthernCounter Ready() => NorthernCounter.Atyrau().Submit("2026-06-02 10:00").Review("2026-06-02 11:00").Sign("2026-06-05 12:00", Certificate);
}
