using MissionReg.Core.Cases;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>A refusal is told within one working day after it is signed (Astana 2008 §17).</summary>
public sealed class AstanaRefusalTests
{
    [Theory]
    // Signed Mon 8 June: Tue 9.
    [InlineData("2026-06-02 10:00", "2026-06-08 17:00", "2026-06-09")]
    // Signed Fri 5 June: Mon 8.
    [InlineData("2026-06-02 10:00", "2026-06-05 17:00", "2026-06-08")]
    // Signed Fri 20 March: Nauryz from Sat 21 to Wed 25, so Thu 26.
    [InlineData("2026-03-16 10:00", "2026-03-20 12:00", "2026-03-26")]
    // Signed Tue 31 December: 1 and 2 January, Fri 3 off, Sat 4 closed; Sun 5, worked.
    [InlineData("2024-12-24 10:00", "2024-12-31 12:00", "2025-01-05")]
    // Signed Fri 3 May: Sat 4, worked for Wed 8.
    [InlineData("2024-04-29 10:00", "2024-05-03 12:00", "2024-05-04")]
    // Signed Thu 29 February: Fri 1 March.
    [InlineData("2024-02-22 10:00", "2024-02-29 12:00", "2024-03-01")]
    public void Notice_is_due_on_the_next_working_day(string handedIn, string signed, string due)
    {
        var refused = Refused(handedIn, signed);

        Assert.Equal(due, LocalDatePattern.Iso.Format(refused.Due(Agenda.RefusalNotice)));
        Assert.Equal("17", refused.Entry(Agenda.RefusalNotice).Paragraph);
    }

    [Fact]
    public void Notice_does_not_run_before_the_signature_nor_for_a_letter()
    {
        var reviewed = NorthernCounter.InAstana("2026-06-02 10:00").Reviewed();

        Assert.DoesNotContain(Agenda.RefusalNotice, reviewed.Entries());
        Assert.DoesNotContain(Agenda.RefusalNotice, reviewed.Draft("no-objection").Sign().Entries());
    }

    [Fact]
    public void Told_on_the_last_day_it_is_in_time_and_nothing_runs_any_more()
    {
        // Signed Fri 5 June, so the last day is Mon 8, whatever the hour.
        var told = Refused("2026-06-02 10:00", "2026-06-05 12:00").At("2026-06-08 18:59").Notify();

        Assert.Equal(Standing.Settled, told.Entry(Agenda.RefusalNotice).Standing);
        Assert.Null(Agenda.NextWake(told.Agenda));
    }

    [Fact]
    public void Untold_it_is_a_breach_once_the_last_day_is_over()
    {
        var signed = Refused("2026-06-02 10:00", "2026-06-05 12:00");
        var late = signed.At("2026-06-09 00:00").PassDeadlines();

        Assert.Empty(signed.At("2026-06-08 23:59").PassDeadlines().State.Passed);
        Assert.Equal(DeadlineEffect.Breached, late.State.Passed[Agenda.RefusalNotice]);
        Assert.True(late.Entry(Agenda.RefusalNotice).Outstanding);
    }

    [Fact]
    public void Notice_of_the_last_day_before_the_zone_change_ends_by_the_new_clock()
    {
        // Signed Wed 28 February: Thu 29, which lasted until midnight of UTC+5.
        var refused = Refused("2024-02-22 10:00", "2024-02-28 12:00");

        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), refused.Entry(Agenda.RefusalNotice).EndsAt);
    }

    [Theory]
    [InlineData("court-bars-activity")]
    [InlineData("court-bans-materials")]
    public void Ground_of_a_court_needs_the_decision(string ground)
    {
        var reviewed = NorthernCounter.InAstana("2026-06-02 10:00").Reviewed();
        var decision = new CourtDecision("2-0000/2026", new LocalDate(2026, 5, 20), "Городской суд");

        reviewed.When(Role.Specialist, new Refuse([ground], "A court has decided so.")).ThenRefused("court-decision-required", "17", ground);
        Assert.Equal(decision, reviewed.Refuse(ground, decision).State.Draft!.Decisions[ground]);
    }

    private static Counter Refused(string handedIn, string signed) =>
        NorthernCounter.InAstana(handedIn, "refused").Reviewed().At(signed).Refuse("missing-document").Sign();
}
