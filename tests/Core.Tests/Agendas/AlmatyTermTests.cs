using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>The office's terms, the same under each of Almaty's procedures, on days that were counted by hand.</summary>
public sealed class AlmatyTermTests
{
    /// <summary>Handed in, received, then the last days of intake (1), refusal notice (3), review (1 + 5) and the whole term (7).</summary>
    private static readonly (string HandedIn, string Received, string Intake, string Notice, string Review, string Term)[] Counted =
    [
        // Mon 16 March: 17, 18, 19, 20; Nauryz 21–25; 26, 27, 30.
        ("2026-03-16 10:00", "2026-03-16T10:00:00", "2026-03-17", "2026-03-19", "2026-03-27", "2026-03-30"),

        // Thu 12 March, all of it before Nauryz but the last day: 13, 16, 17, 18, 19, 20; 26.
        ("2026-03-12 10:00", "2026-03-12T10:00:00", "2026-03-13", "2026-03-17", "2026-03-20", "2026-03-26"),

        // Fri 20 March after closing, so received after Nauryz, Thu 26: 27, 30, 31, 1, 2, 3 and 6 April.
        ("2026-03-20 18:01", "2026-03-26T09:00:00", "2026-03-27", "2026-03-31", "2026-04-03", "2026-04-06"),

        // Fri 27 December: 30, 31; New Year 1–2, Fri 3 off for the worked Sun 5; 5, 6; Christmas 7; 8, 9, 10 January.
        ("2024-12-27 16:30", "2024-12-27T16:30:00", "2024-12-30", "2025-01-05", "2025-01-09", "2025-01-10"),

        // Sun 5 January 2025 is worked for Fri 3, so it is received at once: 6; 8, 9, 10, 13, 14, 15.
        ("2025-01-05 09:00", "2025-01-05T09:00:00", "2025-01-06", "2025-01-09", "2025-01-14", "2025-01-15"),

        // Tue 20 February of a leap year: 21, 22, 23, 26, 27, 28, 29.
        ("2024-02-20 11:00", "2024-02-20T11:00:00", "2024-02-21", "2024-02-23", "2024-02-28", "2024-02-29"),

        // Thu 29 February, the last day at UTC+6: 1, 4, 5, 6, 7; Women's Day 8; 11, 12 March.
        ("2024-02-29 17:30", "2024-02-29T17:30:00", "2024-03-01", "2024-03-05", "2024-03-11", "2024-03-12"),

        // Fri 1 March, the first day at UTC+5, when it would be 18:59 by the old time: 4, 5, 6, 7; 11, 12, 13.
        ("2024-03-01 17:59", "2024-03-01T17:59:00", "2024-03-04", "2024-03-06", "2024-03-12", "2024-03-13"),

        // Wed 3 June, a minute before closing: 4, 5, 8, 9, 10, 11, 12.
        ("2026-06-03 17:59", "2026-06-03T17:59:00", "2026-06-04", "2026-06-08", "2026-06-11", "2026-06-12"),

        // Wed 3 June, a minute after closing, so Thu 4: 5, 8, 9, 10, 11, 12, 15.
        ("2026-06-03 18:01", "2026-06-04T09:00:00", "2026-06-05", "2026-06-09", "2026-06-12", "2026-06-15"),

        // Wed 3 June, in the break, so at its end on the same day: as before closing.
        ("2026-06-03 13:30", "2026-06-03T14:00:00", "2026-06-04", "2026-06-08", "2026-06-11", "2026-06-12"),

        // Sat 6 June, so Mon 8: 9, 10, 11, 12, 15, 16, 17.
        ("2026-06-06 11:00", "2026-06-08T09:00:00", "2026-06-09", "2026-06-11", "2026-06-16", "2026-06-17"),

        // Sat 27 August 2011 is worked for Mon 29; Tue 30 is Constitution Day: 31, 1, 2, 5, 6, 7, 8.
        ("2011-08-27 11:00", "2011-08-27T11:00:00", "2011-08-31", "2011-09-02", "2011-09-07", "2011-09-08"),
    ];

    public static TheoryData<string, string, string, string, string, string, string> Days
    {
        get
        {
            var days = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var procedure in AlmatySeeds.Ids)
            {
                foreach (var (handedIn, received, intake, notice, review, term) in Counted)
                    days.Add(procedure, handedIn, received, intake, notice, review, term);
            }

            return days;
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Terms_end_on_the_days_counted_by_hand(
        string procedure, string handedIn, string received, string intake, string notice, string review, string term)
    {
        var submitted = AlmatyCounters.Of(procedure).At(handedIn).Submit();

        Assert.Equal(received, LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReceivedAt));
        Assert.Equal(
            (intake, notice, review, term, term),
            (submitted.LastDay("intake"), submitted.LastDay("refusal-notice"), submitted.LastDay("review"), submitted.LastDay("signature"), submitted.LastDay("term")));
        Assert.Equal($"{term}T18:00:00", LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReadyBy));
    }

    [Theory]
    [MemberData(nameof(AlmatySeeds.All), MemberType = typeof(AlmatySeeds))]
    public void Last_day_before_the_zone_change_has_an_hour_more(string procedure)
    {
        // 29 February 2024 ended at midnight of UTC+5, as the clocks were put back an hour at midnight of UTC+6.
        var submitted = AlmatyCounters.Of(procedure).At("2024-02-20 11:00").Submit();

        Assert.Equal(Instant.FromUtc(2024, 2, 29, 19, 0), submitted.Entry("term").EndsAt);
        Assert.Equal(Instant.FromUtc(2024, 2, 28, 18, 0), submitted.Entry("review").EndsAt);
    }
}
