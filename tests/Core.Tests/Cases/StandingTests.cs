using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Which entries of the agenda still run, and when the case must be looked at next.</summary>
public sealed class StandingTests
{
    private static readonly Refuse Refusing = new(["missing-document"], "The invitation is missing.");

    [Theory]
    [InlineData(CaseStatus.Submitted, "intake refusal-notice review signature term")]
    [InlineData(CaseStatus.Registered, "refusal-notice review signature term")]
    [InlineData(CaseStatus.UnderReview, "refusal-notice review signature term")]
    [InlineData(CaseStatus.Drafted, "signature term")]
    [InlineData(CaseStatus.AwaitingSignature, "signature term")]
    [InlineData(CaseStatus.Ready, "hold validity-reminder validity")]
    [InlineData(CaseStatus.AwaitingCollection, "hold validity-reminder validity")]
    [InlineData(CaseStatus.Collected, "validity-reminder validity")]
    [InlineData(CaseStatus.Archived, "validity-reminder validity")]
    [InlineData(CaseStatus.Withdrawn, "")]
    public void What_was_done_in_time_does_not_run_any_more(CaseStatus status, string running) =>
        Assert.Equal(running, Running(Given.Case(status)));

    [Fact]
    public void Notice_of_a_refusal_runs_until_the_refusal_is_signed()
    {
        var drafted = Given.Case(CaseStatus.UnderReview).And(Specialist, Refusing);
        Assert.Equal("refusal-notice signature term", Running(drafted));
        Assert.Equal("hold", Running(drafted.And(Specialist, new SendForSignature()).And(Head, new Sign("K7QD-M2XP"))));
    }

    [Fact]
    public void Review_runs_again_when_the_draft_comes_back() => Assert.Equal(
        "refusal-notice review signature term",
        Running(Given.Case(CaseStatus.Drafted).And(SectionHead, new ReturnDraft("The territory is wrong."))));

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.UnderReview)]
    [InlineData(CaseStatus.AwaitingSignature)]
    public void Withdrawal_settles_everything(CaseStatus status)
    {
        var withdrawn = Given.Case(status).And(Recipient, new Withdraw(null));
        Assert.All(withdrawn.Agenda, e => Assert.Equal(Standing.Settled, e.Standing));
        Assert.Null(Agenda.NextWake(withdrawn.Agenda));
        withdrawn.On("2027-06-01 10:00").When(Orchestration, new PassDeadlines()).ThenNothing();
    }

    [Fact]
    public void Withdrawal_does_not_take_back_a_breach_on_record()
    {
        var withdrawn = Given.Case(CaseStatus.Submitted).On("2026-03-16 09:00").And(Orchestration, new PassDeadlines()).And(Recipient, new Withdraw(null));
        Assert.Equal(Standing.Passed, withdrawn.Entry("intake").Standing);
    }

    [Theory]
    // Midnight in Almaty is 19:00 UTC of the day before.
    [InlineData(CaseStatus.Submitted, "2026-03-13")]
    [InlineData(CaseStatus.Registered, "2026-03-17")]
    [InlineData(CaseStatus.Drafted, "2026-03-26")]
    [InlineData(CaseStatus.Ready, "2026-09-28")]
    // Thirty days before the certificate runs out on 31 December.
    [InlineData(CaseStatus.Collected, "2026-12-01")]
    public void Case_is_looked_at_when_the_next_entry_ends(CaseStatus status, string lastDay)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(lastDay).Value;
        Assert.Equal(day.At(new LocalTime(19, 0)).InUtc().ToInstant(), Agenda.NextWake(Given.Case(status).Agenda));
    }

    [Fact]
    public void Collected_refusal_need_never_be_looked_at_again() => Assert.Null(Agenda.NextWake(
        Given.Case(CaseStatus.UnderReview)
            .And(Specialist, Refusing)
            .And(Specialist, new SendForSignature())
            .And(Head, new Sign("K7QD-M2XP"))
            .And(Clerk, Papers.InPerson)
            .Agenda));

    private static string Running(CaseScenario scenario) =>
        string.Join(' ', scenario.Agenda.Where(e => e.Standing is Standing.Running).Select(e => e.Id));
}
