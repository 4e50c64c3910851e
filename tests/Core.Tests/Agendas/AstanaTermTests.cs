using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>Seven calendar days from the receipt (Astana 2008 §7(1)) on days that were counted by hand.</summary>
public sealed class AstanaTermTests
{
    /// <summary>Handed in, received, last day of the term.</summary>
    public static TheoryData<string, string, string> Days => new()
    {
        // Tue 2 June to Tue 9 June: nothing between matters.
        { "2026-06-02 10:00", "2026-06-02T10:00:00", "2026-06-09" },

        // Fri 13 March + 7 = Fri 20, the last working day before Nauryz.
        { "2026-03-13 10:00", "2026-03-13T10:00:00", "2026-03-20" },

        // Mon 16 March + 7 = Mon 23, a holiday; Tue 24 and Wed 25 stand for Sun 22 and Sat 21: Thu 26.
        { "2026-03-16 10:00", "2026-03-16T10:00:00", "2026-03-26" },

        // Thu 19 March + 7 = Thu 26, a working day again; the holidays between are counted.
        { "2026-03-19 10:00", "2026-03-19T10:00:00", "2026-03-26" },

        // Fri 20 March after closing is received after Nauryz, Thu 26; + 7 = Thu 2 April.
        { "2026-03-20 19:01", "2026-03-26T09:00:00", "2026-04-02" },

        // In the year of the act: Mon 17 March + 7 = Mon 24, which stands for Sat 22: Tue 25.
        { "2008-03-17 10:00", "2008-03-17T10:00:00", "2008-03-25" },

        // Tue 24 December + 7 = Tue 31, worked.
        { "2024-12-24 10:00", "2024-12-24T10:00:00", "2024-12-31" },

        // Wed 25 December + 7 = Wed 1 January; Thu 2 holiday, Fri 3 moved off, Sat 4 closed: Sun 5, worked for Fri 3.
        { "2024-12-25 10:00", "2024-12-25T10:00:00", "2025-01-05" },

        // Fri 27 December + 7 = Fri 3 January, off for Sun 5: Sat 4 closed, Sun 5.
        { "2024-12-27 10:00", "2024-12-27T10:00:00", "2025-01-05" },

        // Sun 5 January is worked, so received at once; + 7 = Sun 12, closed: Mon 13.
        { "2025-01-05 10:00", "2025-01-05T10:00:00", "2025-01-13" },

        // Thu 22 February of a leap year + 7 = Thu 29.
        { "2024-02-22 10:00", "2024-02-22T10:00:00", "2024-02-29" },

        // The same of another year: Mon 23 February + 7 = Mon 2 March.
        { "2026-02-23 10:00", "2026-02-23T10:00:00", "2026-03-02" },

        // Thu 29 February, a minute before closing at UTC+6; + 7 = Thu 7 March.
        { "2024-02-29 18:59", "2024-02-29T18:59:00", "2024-03-07" },

        // Fri 1 March, a minute before closing at UTC+5; + 7 = Fri 8, Women's Day, then Sat and Sun: Mon 11.
        { "2024-03-01 18:59", "2024-03-01T18:59:00", "2024-03-11" },

        // Mon 29 June + 7 = Mon 6 July, Capital Day: Tue 7.
        { "2026-06-29 10:00", "2026-06-29T10:00:00", "2026-07-07" },

        // Wed 3 June, a minute before closing and at closing; + 7 = Wed 10.
        { "2026-06-03 18:59", "2026-06-03T18:59:00", "2026-06-10" },
        { "2026-06-03 19:00", "2026-06-03T19:00:00", "2026-06-10" },

        // A minute after closing, so Thu 4; + 7 = Thu 11.
        { "2026-06-03 19:01", "2026-06-04T09:00:00", "2026-06-11" },

        // In the break of two hours, from its first minute to its last: at 15:00 of the same day.
        { "2026-06-03 13:01", "2026-06-03T15:00:00", "2026-06-10" },
        { "2026-06-03 14:59", "2026-06-03T15:00:00", "2026-06-10" },

        // Before opening: at 09:00 of the same day.
        { "2026-06-03 08:30", "2026-06-03T09:00:00", "2026-06-10" },

        // Sat 6 June, when only the director is there, so Mon 8; + 7 = Mon 15.
        { "2026-06-06 11:00", "2026-06-08T09:00:00", "2026-06-15" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Seven_calendar_days_end_on_the_day_counted_by_hand(string handedIn, string received, string due)
    {
        var submitted = NorthernCounter.InAstana(handedIn);

        Assert.Equal(received, LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReceivedAt));
        Assert.Equal((due, due), (LocalDatePattern.Iso.Format(submitted.Due("term")), LocalDatePattern.Iso.Format(submitted.Due("review"))));
        Assert.Equal($"{due}T19:00:00", LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReadyBy));
    }

    [Theory]
    // Due Wed 28 February: midnight of UTC+6.
    [InlineData("2024-02-21 10:00", "2024-02-28T18:00:00Z")]
    // Due Thu 29 February: the clocks went back an hour at its midnight, so it lasted until midnight of UTC+5.
    [InlineData("2024-02-22 10:00", "2024-02-29T19:00:00Z")]
    // Due Thu 7 March: midnight of UTC+5.
    [InlineData("2024-02-29 10:00", "2024-03-07T19:00:00Z")]
    public void Last_day_ends_by_the_clock_of_that_day(string handedIn, string endsAt) =>
        Assert.Equal(InstantPattern.General.Parse(endsAt).Value, NorthernCounter.InAstana(handedIn).Entry("term").EndsAt);

    [Fact]
    public void Holidays_between_are_counted_and_the_move_is_explained()
    {
        var proof = NorthernCounter.InAstana("2026-03-16 10:00").Entry("term").Deadline.Proof;

        // Mon 16 is the event; 17 to 23 are numbered, three of them Nauryz; 24 and 25 are skipped; 26 takes the place.
        Assert.Equal([null, 1, 2, 3, 4, 5, 6, 7, null, null, null], proof.Select(day => day.Number));
        Assert.Equal(
            ["event-day", "counted", "counted", "counted", "counted", "counted", "counted", "public-holiday", "substitute", "substitute", "last-day-moved"],
            proof.Select(day => day.Rule));
        Assert.Equal(new LocalDate(2026, 3, 26), proof[^1].Day);
    }
}
