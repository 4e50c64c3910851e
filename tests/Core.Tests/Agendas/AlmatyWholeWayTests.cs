using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From the counter to the archive under each of Almaty's procedures.</summary>
public sealed class AlmatyWholeWayTests
{
    public static TheoryData<string> Procedures => AlmatySeeds.All;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_nobody_collects_for_half_a_year_goes_to_the_archive(string procedure)
    {
        // Received Thu 12 March 2026, due Thu 26 after Nauryz; 26 September is a Saturday, so Mon 28.
        var held = AlmatyCounters.Of(procedure)
            .At("2026-03-12 10:00").Submit()
            .Prepare("2026-03-13 12:00")
            .At("2026-03-17 12:00").Sign()
            .At("2026-03-17 15:00").Notify();

        Assert.Equal("2026-09-28", held.LastDay("hold"));
        held.At("2026-09-28 18:00").PassDeadlines().When(Role.Archivist, new Archive("City archive")).ThenRefused("hold-not-over", "14");

        var archived = held.At("2026-09-29 09:00").PassDeadlines().Archive();

        Assert.Equal(CaseStatus.Archived, archived.State.Status);
        Assert.Equal(["hold"], archived.State.Passed.Keys);
    }

    [Theory]
    // Due Mon 31 August 2026 (21, 24, 25, 26, 27, 28, 31): February has no 31st, its last day is Sun 28, so Mon 1 March 2027.
    [InlineData("2026-08-20 10:00", "2026-08-28 12:00", "2027-03-01")]
    // Due Thu 31 August 2023 (22, 23, 24, 25, 28, 29; Constitution Day 30; 31): Thu 29 February 2024.
    [InlineData("2023-08-21 10:00", "2023-08-29 12:00", "2024-02-29")]
    // Due Thu 29 February 2024: Thu 29 August, although February ended with it.
    [InlineData("2024-02-20 11:00", "2024-02-29 12:00", "2024-08-29")]
    // Due Wed 15 July 2026 (6 is Capital Day; 7, 8, 9, 10, 13, 14, 15): Fri 15 January 2027.
    [InlineData("2026-07-03 10:00", "2026-07-15 12:00", "2027-01-15")]
    // Signed late, on Tue 7 July 2026, for 23 June: 7 January 2027 is Christmas, so Fri 8.
    [InlineData("2026-06-12 10:00", "2026-07-07 12:00", "2027-01-08")]
    public void Half_a_year_ends_on_the_same_day_or_the_months_last_and_moves_to_a_working_day(string handedIn, string signed, string due)
    {
        foreach (var procedure in AlmatySeeds.Ids)
            Assert.Equal(due, AlmatyCounters.Of(procedure).At(handedIn).Submit().Prepare(handedIn).At(signed).Sign().LastDay("hold"));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Term_missed_is_breached_and_stays_so(string procedure)
    {
        // Due Fri 12 June 2026; the first instant of Sat 13 is too late.
        var submitted = AlmatyCounters.Of(procedure).At("2026-06-03 10:00").Submit().Prepare("2026-06-04 10:00");

        Assert.DoesNotContain("term", submitted.At("2026-06-12 23:59").PassDeadlines().State.Passed.Keys);

        var late = submitted.At("2026-06-13 00:00").PassDeadlines().At("2026-06-15 10:00").Sign();

        Assert.Equal(DeadlineEffect.Breached, late.State.Passed["term"]);
        Assert.True(late.Entry("term").Done);
    }

    [Theory]
    // Received Thu 12 March: 13, 16, 17.
    [InlineData("2026-03-17 18:00", false)]
    [InlineData("2026-03-18 09:00", true)]
    public void Refusal_after_the_third_working_day_is_late_although_the_term_still_runs(string drafted, bool late)
    {
        foreach (var procedure in AlmatySeeds.Ids)
        {
            var refused = AlmatyCounters.Of(procedure).At("2026-03-12 10:00").Submit().Register().At(drafted).StartReview().Refuse("incomplete-or-false-information");
            Assert.Equal(late, refused.State.Draft!.Late);
            Assert.Equal("2026-03-26", refused.LastDay("term"));
        }
    }

    [Fact]
    public void Certificate_ends_on_its_day_and_the_office_is_reminded_thirty_days_before()
    {
        // Sun 31 December 2028 does not move; thirty days before it is Fri 1 December.
        var signed = AlmatyCounters.Of(AlmatySeeds.Missionary)
            .At("2026-03-12 10:00").Submit(new Dictionary<string, string> { ["activityTo"] = "2028-12-31" })
            .Prepare("2026-03-13 12:00").At("2026-03-17 12:00").Sign();

        Assert.Equal(("2028-12-01", "2028-12-31"), (signed.LastDay("validity-reminder"), signed.LastDay("validity")));
        Assert.Equal(Instant.FromUtc(2028, 12, 31, 19, 0), signed.Entry("validity").EndsAt);
    }

    [Theory]
    [InlineData(AlmatySeeds.Group)]
    [InlineData(AlmatySeeds.Materials)]
    public void Note_and_agreement_have_no_end_of_validity(string procedure)
    {
        var signed = AlmatyCounters.Of(procedure).At("2026-03-12 10:00").Submit().Prepare("2026-03-13 12:00").At("2026-03-17 12:00").Sign();

        Assert.Equal(["intake", "refusal-notice", "review", "signature", "term", "hold"], signed.Agenda.Select(e => e.Id));
    }
}
