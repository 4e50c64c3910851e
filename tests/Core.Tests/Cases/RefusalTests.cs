using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Almaty 2011 §10: reasoned, in writing, within three working days: Friday 13, Monday 16, Tuesday 17 March.</summary>
public sealed class RefusalTests
{
    private const string Reasons = "The invitation names another person.";

    private static readonly LocalDate LastDay = new(2026, 3, 17);

    private static readonly Refuse Reasoned = new(["incomplete-or-false-information"], Reasons);

    private static CaseScenario UnderReview => Given.Case(CaseStatus.UnderReview);

    [Theory]
    [InlineData("2026-03-13 11:00", false)]
    [InlineData("2026-03-17 11:00", false)]
    // A day is the office's day: half past midnight on the 18th is still the 17th in UTC.
    [InlineData("2026-03-17 23:59", false)]
    [InlineData("2026-03-18 00:00", true)]
    [InlineData("2026-03-18 00:30", true)]
    [InlineData("2026-03-26 11:00", true)]
    public void Refusal_is_late_after_the_third_working_day_and_says_by_which_paragraph(string clock, bool late)
    {
        var scenario = UnderReview.On(clock).When(Specialist, Reasoned).Then(
            new RefusalDrafted(UnderReview.On(clock).Clock.Date, ["incomplete-or-false-information"], Reasons, LastDay, late, "10"));
        Assert.Equal(late, scenario.State.Draft!.Late);
    }

    [Theory]
    [InlineData("2026-03-18 10:00")]
    [InlineData("2026-03-26 17:59")]
    public void Case_may_still_be_approved_after_the_third_working_day(string clock)
    {
        var signed = UnderReview.On(clock)
            .And(Orchestration, new PassDeadlines())
            .And(Specialist, new DraftCertificate(null))
            .And(Specialist, new SendForSignature())
            .And(Head, new Sign("K7QD-M2XP"));

        Assert.Equal(Resolution.Certificate, signed.State.Decided);
        Assert.Equal(DeadlineEffect.Expired, signed.State.Passed["refusal-notice"]);
        Assert.DoesNotContain(DeadlineEffect.Breached, signed.State.Passed.Where(p => p.Key is "signature" or "term").Select(p => p.Value));
    }

    [Fact]
    public void Refusal_needs_a_ground() =>
        UnderReview.When(Specialist, Reasoned with { Grounds = [] }).ThenRefused("grounds-required", "10");

    [Fact]
    public void Ground_must_be_one_of_the_regulation() => UnderReview
        .When(Specialist, Reasoned with { Grounds = ["missing-document", "bad-weather", "mood"] })
        .ThenRefused("grounds-required", "10", "bad-weather", "mood");

    [Theory]
    [InlineData("")]
    [InlineData("         ")]
    [InlineData("  no good  ")]
    public void Refusal_needs_reasons_in_words(string reasons) =>
        UnderReview.When(Specialist, Reasoned with { Reasons = reasons }).ThenRefused("reasons-required", "10");

    [Fact]
    public void Ground_is_named_once_and_reasons_stand_without_blanks_around_them()
    {
        var draft = UnderReview
            .And(Specialist, new Refuse(["missing-document", "incomplete-or-false-information", "missing-document"], $"  {Reasons}\n")).State.Draft!;

        Assert.Equal<string>(["missing-document", "incomplete-or-false-information"], draft.Grounds);
        Assert.Equal(Reasons, draft.Reasons);
    }

    [Fact]
    public void Refusal_does_not_wait_for_missing_documents() => Assert.Equal(
        CaseStatus.Drafted,
        Given.UnderReviewWithout("invitation").And(Specialist, new Refuse(["missing-document"], "The invitation is missing.")).State.Status);

    [Fact]
    public void Received_outside_hours_the_three_days_run_from_the_next_opening()
    {
        // Saturday 14 March is received on Monday 16: Tuesday 17, Wednesday 18, Thursday 19.
        var filed = Given.Nothing.On("2026-03-14 11:00").And(Clerk, Papers.Application).And(Clerk, new Register(null)).And(Specialist, new StartReview());
        Assert.False(filed.On("2026-03-19 17:00").And(Specialist, Reasoned).State.Draft!.Late);
        Assert.True(filed.On("2026-03-20 09:00").And(Specialist, Reasoned).State.Draft!.Late);
    }
}
