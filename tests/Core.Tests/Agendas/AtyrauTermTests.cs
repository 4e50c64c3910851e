using NodaTime.Text;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>Seven calendar days from the receipt (Atyrau 2007 §7(1)) on days that were counted by hand.</summary>
public sealed class AtyrauTermTests
{
    /// <summary>Handed in, received, last day of the term.</summary>
    public static TheoryData<string, string, string> Days => new()
    {
        // Tue 2 June to Tue 9 June: nothing between matters.
        { "2026-06-02 10:00", "2026-06-02T10:00:00", "2026-06-09" },

        // Mon 16 March 2009 + 7 = Mon 23, which stands for Sun 22, Nauryz: Tue 24.
        { "2009-03-16 10:00", "2009-03-16T10:00:00", "2009-03-24" },

        // Wed 17 March 2010 + 7 = Wed 24, which stands for Sun 21; Nauryz has had three days since: Thu 25.
        { "2010-03-17 10:00", "2010-03-17T10:00:00", "2010-03-25" },

        // Wed 18 March 2026 + 7 = Wed 25, which stands for Sat 21: Thu 26.
        { "2026-03-18 10:00", "2026-03-18T10:00:00", "2026-03-26" },

        // Mon 24 December + 7 = Mon 31, off for Sat 29; New Year 1 and 2: Thu 3 January.
        { "2007-12-24 10:00", "2007-12-24T10:00:00", "2008-01-03" },

        // Sat 29 December is worked for Mon 31; + 7 = Sat 5 January, closed; Sun 6; Mon 7 Christmas: Tue 8.
        { "2007-12-29 10:00", "2007-12-29T10:00:00", "2008-01-08" },

        // Fri 25 April + 7 = Fri 2 May, off for Sun 4; Sat 3 closed: Sun 4, worked.
        { "2008-04-25 10:00", "2008-04-25T10:00:00", "2008-05-04" },

        // Fri 22 February of a leap year + 7 = Fri 29; from Fri 29 + 7 = Fri 7 March.
        { "2008-02-22 10:00", "2008-02-22T10:00:00", "2008-02-29" },
        { "2008-02-29 10:00", "2008-02-29T10:00:00", "2008-03-07" },

        // Sat 1 March, so Mon 3; + 7 = Mon 10, which stands for Sat 8, Women's Day: Tue 11.
        { "2008-03-01 10:00", "2008-03-03T08:30:00", "2008-03-11" },

        // Thu 22 February + 7 = Thu 29; Fri 1 March + 7 = Fri 8, Women's Day, then Sat and Sun: Mon 11.
        { "2024-02-22 17:59", "2024-02-22T17:59:00", "2024-02-29" },
        { "2024-03-01 17:59", "2024-03-01T17:59:00", "2024-03-11" },

        // Wed 3 June, a minute before closing and at closing; + 7 = Wed 10.
        { "2026-06-03 17:59", "2026-06-03T17:59:00", "2026-06-10" },
        { "2026-06-03 18:00", "2026-06-03T18:00:00", "2026-06-10" },

        // A minute after closing, so Thu 4; + 7 = Thu 11.
        { "2026-06-03 18:01", "2026-06-04T08:30:00", "2026-06-11" },

        // In the break, from its first minute to its last: at 14:00 of the same day.
        { "2026-06-03 12:31", "2026-06-03T14:00:00", "2026-06-10" },
        { "2026-06-03 13:59", "2026-06-03T14:00:00", "2026-06-10" },

        // A minute before opening: at 08:30.
        { "2026-06-03 08:29", "2026-06-03T08:30:00", "2026-06-10" },

        // Sat 6 June, so Mon 8; + 7 = Mon 15.
        { "2026-06-06 11:00", "2026-06-08T08:30:00", "2026-06-15" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Seven_calendar_days_end_on_the_day_counted_by_hand(string handedIn, string received, string due)
    {
        var submitted = NorthernCounter.InAtyrau(handedIn);

        Assert.Equal(received, LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReceivedAt));
        Assert.Equal((due, due), (LocalDatePattern.Iso.Format(submitted.Due("term")), LocalDatePattern.Iso.Format(submitted.Due("review"))));
        Assert.Equal($"{due}T18:00:00", LocalDateTimePattern.ExtendedIso.Format(submitted.State.Receipt.ReadyBy));
    }

    [Theory]
    // Due Wed 28 and Thu 29 February, Thu 7 March: midnight of UTC+5 before and after the others' clocks were put back.
    [InlineData("2024-02-21 10:00", "2024-02-28T19:00:00Z")]
    [InlineData("2024-02-22 10:00", "2024-02-29T19:00:00Z")]
    [InlineData("2024-02-29 10:00", "2024-03-07T19:00:00Z")]
    // Due Mon 15 June 2009: the same.
    [InlineData("2009-06-08 10:00", "2009-06-15T19:00:00Z")]
    public void Atyrau_keeps_its_clock_when_the_others_change_theirs(string handedIn, string endsAt) =>
        Assert.Equal(InstantPattern.General.Parse(endsAt).Value, NorthernCounter.InAtyrau(handedIn).Entry("term").EndsAt);
}
