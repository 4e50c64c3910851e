using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>Through a Public Service Centre: the office's term from arrival, the centre's month, then the office's half-year (paragraphs 9, 12, 14).</summary>
public sealed class AlmatyCentreTests
{
    private static readonly string[] Served = [AlmatySeeds.Missionary, AlmatySeeds.Group];

    public static TheoryData<string> Procedures => [.. Served];

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Receipt_allows_a_working_day_of_the_centre_for_each_way(string procedure)
    {
        // Thu 12 March 2026, 17:30: seven working days of the office end Thu 26; then Fri 27 and Sat 28, when the centre works.
        var accepted = AlmatyCounters.AtCentre(procedure).At("2026-03-12 17:30").Submit();

        Assert.Equal("2026-03-28T20:00:00", LocalDateTimePattern.ExtendedIso.Format(accepted.State.Receipt.ReadyBy));
        Assert.Equal(["courier-to-office"], accepted.Agenda.Select(e => e.Id));
    }

    [Theory]
    // Between the runs of Thu 12 March: with the second one, 16:30 and an hour (UTC+5).
    [InlineData("2026-03-12 12:00", 12, 12, 30)]
    // After the last run of Thu 12: with the first one of Fri 13, 11:30.
    [InlineData("2026-03-12 17:30", 13, 7, 30)]
    // After the last run of Fri 20, before Nauryz: off until Tue 24, for Sun 22; a centre that works on Saturdays has no Wed 25 for Sat 21.
    [InlineData("2026-03-20 19:00", 25, 7, 30)]
    public void Courier_takes_the_papers_with_the_next_run(string handedIn, int day, int hourUtc, int minute)
    {
        foreach (var procedure in Served)
        {
            var accepted = AlmatyCounters.AtCentre(procedure).At(handedIn).Submit();
            Assert.Equal(Instant.FromUtc(2026, 3, day, hourUtc, minute), accepted.Entry("courier-to-office").EndsAt);
        }
    }

    [Theory]
    // Arrived Fri 13 March: 16, 17, 18, 19, 20; Nauryz; 26, 27.
    [InlineData("2026-03-13 15:00", "2026-03-16", "2026-03-18", "2026-03-26", "2026-03-27")]
    // Arrived Fri 13 March after the office closed, so Mon 16: 17, 18, 19, 20; 26, 27, 30.
    [InlineData("2026-03-13 18:01", "2026-03-17", "2026-03-19", "2026-03-27", "2026-03-30")]
    // Arrived Sat 14 March, when only the centre works: as on Mon 16.
    [InlineData("2026-03-14 12:00", "2026-03-17", "2026-03-19", "2026-03-27", "2026-03-30")]
    public void Term_runs_from_arrival_at_the_office(string arrived, string intake, string notice, string review, string term)
    {
        foreach (var procedure in Served)
        {
            var atOffice = AlmatyCounters.AtCentre(procedure).At("2026-03-12 17:30").Submit().Bring(Leg.ToOffice, "2026-03-13 11:30", arrived);
            Assert.Equal(
                (intake, notice, review, term),
                (atOffice.LastDay("intake"), atOffice.LastDay("refusal-notice"), atOffice.LastDay("review"), atOffice.LastDay("term")));
        }
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Centre_keeps_it_a_month_then_the_office_half_a_year_then_the_archive(string procedure)
    {
        var atCentre = AlmatyCounters.AtCentre(procedure)
            .At("2026-03-12 17:30").Submit()
            .Bring(Leg.ToOffice, "2026-03-13 11:30", "2026-03-13 15:00")
            .Prepare("2026-03-16 10:00")
            .At("2026-03-27 12:00").Sign()
            .Bring(Leg.ToCentre, "2026-03-27 16:30", "2026-03-28 10:00");

        // At the centre on Sat 28 March, the day on the receipt: Tue 28 April.
        Assert.Equal("2026-04-28", atCentre.LastDay("centre-hold"));
        Assert.DoesNotContain("hold", atCentre.Agenda.Select(e => e.Id));
        atCentre.At("2026-04-20 10:00").When(Role.Archivist, new Archive("City archive")).ThenRefused("held-elsewhere", "14");

        var back = atCentre.At("2026-04-29 09:00").PassDeadlines().Bring(Leg.Back, "2026-04-29 11:30", "2026-04-29 15:00");

        // Back on Wed 29 April: Thu 29 October.
        Assert.Equal("2026-10-29", back.LastDay("hold"));
        Assert.Equal(CaseStatus.Archived, back.At("2026-10-30 09:00").PassDeadlines().Archive().State.Status);
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Month_without_a_31st_ends_with_its_last_day(string procedure)
    {
        // Handed in Thu 11 January 2024, so the receipt says Wed 24; signed late and at the centre on Wed 31: Thu 29 February.
        var atCentre = AlmatyCounters.AtCentre(procedure)
            .At("2024-01-11 10:00").Submit()
            .Bring(Leg.ToOffice, "2024-01-11 11:30", "2024-01-11 12:00")
            .Prepare("2024-01-15 10:00")
            .At("2024-01-30 12:00").Sign()
            .Bring(Leg.ToCentre, "2024-01-30 16:30", "2024-01-31 09:30");

        Assert.Equal("2024-01-24T20:00:00", LocalDateTimePattern.ExtendedIso.Format(atCentre.State.Receipt.ReadyBy));
        Assert.Equal("2024-02-29", atCentre.LastDay("centre-hold"));

        // That day ended an hour later, at midnight of UTC+5.
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), atCentre.Entry("centre-hold").EndsAt);

        // Back on Fri 1 March: 1 September is a Sunday, so Mon 2.
        Assert.Equal("2024-09-02", atCentre.At("2024-03-01 09:00").PassDeadlines().Bring(Leg.Back, "2024-03-01 11:30", "2024-03-01 15:00").LastDay("hold"));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Paper_that_is_early_at_the_centre_is_kept_from_the_day_on_the_receipt(string procedure)
    {
        // Handed in Tue 2 June 2026: seven days of the office end Thu 11, the receipt says Sat 13; 13 July is a Monday.
        var atCentre = AlmatyCounters.AtCentre(procedure)
            .At("2026-06-02 10:00").Submit()
            .Bring(Leg.ToOffice, "2026-06-02 11:30", "2026-06-02 12:00")
            .Prepare("2026-06-03 10:00")
            .At("2026-06-04 12:00").Sign()
            .Bring(Leg.ToCentre, "2026-06-04 16:30", "2026-06-05 09:30");

        Assert.Equal("2026-07-13", atCentre.LastDay("centre-hold"));
    }
}
