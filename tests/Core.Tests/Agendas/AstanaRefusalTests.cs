using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>A refusal is told within one working day after it is signed (Astana 2008 §17).</summary>
public sealed class AstanaRefusalTests
{
    private static readonly Refuse Refusal = new(["missing-document"], "The invitation was not submitted.");

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
        var refused = NorthernCounter.Astana().Submit(handedIn, "refused").Review(handedIn).Sign(signed, Refusal);

        Assert.Equal(due, refused.Due("refusal-notice"));
        Assert.Equal("17", refused.Entry("refusal-notice").Paragraph);
    }

    [Fact]
    public void Notice_does_not_run_before_the_signature_nor_for_a_letter()
    {
        var reviewed = NorthernCounter.Astana().Submit("2026-06-02 10:00").Review("2026-06-02 11:00");
        var letter = reviewed.Sign("2026-06-05 12:00", new DraftCertificate(null, "no-objection"));

        Assert.DoesNotContain(Agenda.RefusalNotice, reviewed.Entries);
        Assert.DoesNotContain(Agenda.RefusalNotice, letter.Entries);
    }

    [Fact]
    public void Told_on_the_last_day_it_is_in_time_and_nothing_runs_any_more()
    {
        // Signed Fri 5 June, so the last day is Mon 8, whatever the hour.
        var told = Signed().Give("2026-06-08 18:59", Role.Specialist, new Notify("phone", null));

        Assert.Equal(Standing.Settled, told.Entry(Agenda.RefusalNotice).Standing);
        Assert.Null(Agenda.NextWake(told.Agenda));
    }

    [Fact]
    public void Untold_it_is_a_breach_once_the_last_day_is_over()
    {
        var late = Signed().Pass("2026-06-09 00:00");

        Assert.Equal(DeadlineEffect.Breached, late.State.Passed[Agenda.RefusalNotice]);
        Assert.True(late.Entry(Agenda.RefusalNotice).Outstanding);
        Assert.Empty(Signed().Pass("2026-06-08 23:59").State.Passed);
    }

    [Fact]
    public void Notice_of_the_last_day_before_the_zone_change_ends_by_the_new_clock()
    {
        // Signed Wed 28 February: Thu 29, which lasted until midnight of UTC+5.
        var refused = NorthernCounter.Astana().Submit("2024-02-22 10:00", "refused").Review("2024-02-22 11:00").Sign("2024-02-28 12:00", Refusal);

        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), refused.Entry(Agenda.RefusalNotice).EndsAt);
    }

    [Theory]
    [InlineData("court-bars-activity", "17(3)")]
    [InlineData("court-bans-materials", "17(4)")]
    public void Ground_of_a_court_needs_the_decision(string ground, string paragraph)
    {
        var reviewed = NorthernCounter.Astana().Submit("2026-06-02 10:00").Review("2026-06-02 11:00");
        var bare = new Refuse([ground], "A court has decided so.");
        var decision = new CourtDecision("2-0000/2026", new LocalDate(2026, 5, 20), "Городской суд");
        var cited = bare with { Decisions = ImmutableSortedDictionary.Create<string, CourtDecision>(StringComparer.Ordinal).Add(ground, decision) };

        var refusal = reviewed.Refused("2026-06-03 10:00", Role.Specialist, bare);
        Assert.Equal("court-decision-required", refusal.Code);
        Assert.Equal([ground], refusal.Subjects.AsEnumerable());
        Assert.Equal(paragraph, reviewed.Procedure.Grounds.Single(g => g.Id == ground).Paragraph);
        Assert.Equal(decision, reviewed.Give("2026-06-03 10:00", Role.Specialist, cited).State.Draft!.Decisions[ground]);
    }

    private static NorthernCounter Signed() =>
        NorthernCounter.Astana().Submit("2026-06-02 10:00", "refused").Review("2026-06-02 11:00").Sign("2026-06-05 12:00", Refusal);
}
