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
        var held = AlmatyCounter.At(procedure)
            .Submit("2026-03-12 10:00")
            .Prepare("2026-03-13 12:00")
            .Sign("2026-03-17 12:00")
            .Give("2026-03-17 15:00", Role.Specialist, new Notify("phone", null));

        Assert.Equal("2026-09-28", held.Due("hold"));
        Assert.Equal("hold-not-over", held.Pass("2026-09-28 18:00").Refused("2026-09-28 18:00", Role.Archivist, new Archive("Қалалық мұрағат")).Code);

        var archived = held.Pass("2026-09-29 09:00").Give("2026-09-29 09:00", Role.Archivist, new Archive("Қалалық мұрағат"));

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
            Assert.Equal(due, AlmatyCounter.At(procedure).Submit(handedIn).Prepare(handedIn).Sign(signed).Due("hold"));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Term_missed_is_breached_and_stays_so(string procedure)
    {
        // Due Fri 12 June 2026; the first instant of Sat 13 is too late.
        var submitted = AlmatyCounter.At(procedure).Submit("2026-06-03 10:00").Prepare("2026-06-04 10:00");

        Assert.DoesNotContain("term", submitted.Pass("2026-06-12 23:59").State.Passed.Keys);

        var late = submitted.Pass("2026-06-13 00:00").Sign("2026-06-15 10:00");

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
            var refused = AlmatyCounter.At(procedure).Submit("2026-03-12 10:00").Refuse(drafted);
            Assert.Equal(late, refused.State.Draft!.Late);
            Assert.Equal("2026-03-26", refused.Due("term"));
        }
    }

    [Fact]
    public void Certificate_ends_on_its_day_and_the_office_is_reminded_thirty_days_before()
    {
        // Sun 31 December 2028 does not move; thirty days before it is Fri 1 December.
        var signed = AlmatyCounter.At(AlmatySeeds.Missionary).Submit("2026-03-12 10:00").Prepare("2026-03-13 12:00").Sign("2026-03-17 12:00");

        Assert.Equal(("2028-12-01", "2028-12-31"), (signed.Due("validity-reminder"), signed.Due("validity")));
        Assert.Equal(Instant.FromUtc(2028, 12, 31, 19, 0), signed.Entry("validity").EndsAt);
    }

    [Theory]
    [InlineData(AlmatySeeds.Group)]
    [InlineData(AlmatySeeds.Materials)]
    public void Note_and_agreement_have_no_end_of_validity(string procedure)
    {
        var signed = AlmatyCounter.At(procedure).Submit("2026-03-12 10:00").Prepare("2026-03-13 12:00").Sign("2026-03-17 12:00");

        Assert.Equal(["intake", "refusal-notice", "review", "signature", "term", "hold"], signed.Entries());
    }
}
