using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From room 104 in Atyrau to room 109 (Atyrau 2007 §14–17).</summary>
public sealed class AtyrauWholeWayTests
{
    private static Counter Reviewed => NorthernCounter.InAtyrau("2026-06-02 10:00").Reviewed();

    private static Counter Ready => Reviewed.At("2026-06-05 12:00").Draft().Sign();

    [Fact]
    public void Application_is_handed_in_in_person_only() =>
        Counter.Of(Ready.Procedure).When(Role.Recipient, ApplicationSample.Read(Ready.Procedure.Id, "granted").Command).ThenRefused("in-person-only", "2, 14, 15");

    [Fact]
    public void Certificate_is_for_the_term_applied_for()
    {
        // Activity until Sun 14 March 2027; thirty days before is Fri 12 February.
        Assert.Equal(["review", Agenda.WholeTerm, Agenda.ValidityReminder, Agenda.Validity], Ready.Entries());
        Assert.Equal((new LocalDate(2027, 2, 12), new LocalDate(2027, 3, 14)), (Ready.Due(Agenda.ValidityReminder), Ready.Due(Agenda.Validity)));
        Assert.Equal(RegistrationStanding.InForce, Ready.StandingOn(2027, 3, 14));
        Assert.Equal(RegistrationStanding.Expired, Ready.StandingOn(2027, 3, 15));
    }

    [Fact]
    public void Certificate_waits_for_the_recipient_and_for_no_archive() =>
        Ready.At("2027-06-01 09:00").PassDeadlines().When(Role.Archivist, new Archive("Regional archive")).ThenRefused("hold-without-limit", "16");

    [Fact]
    public void Certificate_is_given_to_the_recipient_alone_without_a_receipt_or_journal()
    {
        var own = Ready.InPerson with { ReceiptNumber = null, SignedInJournal = false };

        Ready.When(Role.Specialist, own with { Collector = Collector.Proxy }).ThenRefused("collect-in-person", "16");
        Assert.Equal(CaseStatus.Collected, Ready.Do(Role.Specialist, own).State.Status);
    }

    [Fact]
    public void Foreigner_without_a_visa_is_refused_and_no_notice_runs()
    {
        // Received Tue 2 June, due Tue 9: signed on the last day.
        var refused = NorthernCounter.InAtyrau("2026-06-02 10:00", "third").Reviewed().At("2026-06-09 17:00").Refuse("no-visa").Sign();

        Assert.Equal(["review", Agenda.WholeTerm], refused.Entries());
        Assert.All(refused.Agenda, entry => Assert.Equal(Standing.Settled, entry.Standing));
        Assert.Null(Agenda.NextWake(refused.Agenda));
        Assert.Null(refused.StandingOn(2026, 6, 9));
    }

    [Fact]
    public void Without_the_proof_of_registration_there_is_only_a_refusal()
    {
        var reviewed = NorthernCounter.InAtyrau("2026-06-02 10:00", "refused").Reviewed();

        reviewed.When(Role.Specialist, new DraftCertificate(null)).ThenRefused("missing-documents", "12, 13, 14, 15", "association-registration");
        Assert.Equal(Resolution.Refusal, reviewed.Refuse("missing-document").Sign().State.Decided);
    }

    [Fact]
    public void Unsigned_after_its_last_day_the_term_is_broken()
    {
        // Due Tue 9 June, which ends at midnight.
        Assert.Empty(Reviewed.At("2026-06-09 23:59").PassDeadlines().State.Passed);
        Assert.Equal(DeadlineEffect.Breached, Reviewed.At("2026-06-10 00:00").PassDeadlines().State.Passed[Agenda.WholeTerm]);
    }

    [Fact]
    public void Nothing_is_suspended_or_revoked_since_the_standard_does_not_know_it()
    {
        var decision = new CourtDecision("2-0000/2026", new LocalDate(2026, 6, 1), "Облыстық сот");

        Ready.When(Role.Head, new Suspend(decision, "Breach of the law.")).ThenRefused("not-in-procedure", null);
        Ready.When(Role.Head, new Revoke("Breach of the law.", decision)).ThenRefused("not-in-procedure", null);
    }
}
