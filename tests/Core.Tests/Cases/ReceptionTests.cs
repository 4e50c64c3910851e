using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What comes outside hours is received at the next opening, and the receipt and every term start there.</summary>
public sealed class ReceptionTests
{
    [Theory]
    // Thursday within hours: seven working days end on Thursday 26 March, after Nauryz.
    [InlineData("2026-03-12 10:00", "2026-03-12T10:00:00", "2026-03-26T18:00:00")]
    [InlineData("2026-03-12 18:00", "2026-03-12T18:00:00", "2026-03-26T18:00:00")]
    [InlineData("2026-03-12 07:15", "2026-03-12T09:00:00", "2026-03-26T18:00:00")]
    [InlineData("2026-03-12 13:20", "2026-03-12T14:00:00", "2026-03-26T18:00:00")]
    // After closing on Thursday: Friday, and so one day later.
    [InlineData("2026-03-12 18:01", "2026-03-13T09:00:00", "2026-03-27T18:00:00")]
    // Saturday and Sunday: Monday 16 March; 17, 18, 19, 20, 26, 27 and Monday 30.
    [InlineData("2026-03-14 11:00", "2026-03-16T09:00:00", "2026-03-30T18:00:00")]
    [InlineData("2026-03-15 23:59", "2026-03-16T09:00:00", "2026-03-30T18:00:00")]
    // Nauryz: Thursday 26 March; 27, 30, 31, 1, 2, 3 and Monday 6 April.
    [InlineData("2026-03-23 12:00", "2026-03-26T09:00:00", "2026-04-06T18:00:00")]
    public void Receipt_says_when_it_counts_as_received_and_when_the_paper_is_ready(string handedIn, string received, string readyBy)
    {
        var scenario = Given.Nothing.On(handedIn);
        var receipt = scenario.And(People.Recipient, Papers.FiledByRecipient).State.Receipt;

        Assert.Equal(Papers.ReceiptNumber, receipt.Number);
        Assert.Equal(scenario.Clock, receipt.HandedInAt.InZone(TestCalendar.Office.Zone).LocalDateTime);
        Assert.Equal(Parse(received), receipt.ReceivedAt);
        Assert.Equal(Parse(readyBy), receipt.ReadyBy);
    }

    [Fact]
    public void Terms_run_from_the_day_it_counts_as_received()
    {
        // Received on Monday 16 March although handed in on Saturday 14: intake is due on Tuesday 17.
        var scenario = Given.Nothing.On("2026-03-14 11:00").And(People.Recipient, Papers.FiledByRecipient);
        Assert.Equal(new LocalDate(2026, 3, 17), scenario.Entry("intake").Deadline.DueOn);
    }

    [Fact]
    public void Receipt_names_who_accepted() =>
        Assert.Equal(People.Clerk.Stamp(), Given.Nothing.And(People.Clerk, Papers.Application).State.Receipt.AcceptedBy);

    private static LocalDateTime Parse(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value;
}
