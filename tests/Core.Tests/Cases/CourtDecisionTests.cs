using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Astana 2008 §17(3), (4): a refusal that rests on a court decision says which.</summary>
public sealed class CourtDecisionTests
{
    private static readonly CourtDecision Ban = new("2-117/2026", new LocalDate(2026, 3, 13), "District court No 2");

    private static readonly Procedure Citing = TestProcedure.Almaty with
    {
        Grounds =
        [
            .. TestProcedure.Almaty.Grounds.Select(ground => ground with { CitesDecision = ground.Id == "incomplete-or-false-information" }),
            TestProcedure.Almaty.Grounds[0] with { Id = "materials-banned", Number = 3, CitesDecision = true },
        ],
    };

    /// <summary>Friday 13 March, eleven o'clock.</summary>
    private static CaseScenario UnderReview => Given.Case(CaseStatus.UnderReview).Under(Citing);

    [Fact]
    public void Decision_is_recorded_by_its_ground()
    {
        var draft = UnderReview.And(Specialist, Refusing(["materials-banned"], ("materials-banned", Ban))).State.Draft!;
        Assert.Equal(Ban, draft.Decisions["materials-banned"]);
    }

    [Fact]
    public void Every_ground_that_rests_on_a_decision_needs_its_own()
    {
        UnderReview.When(Specialist, Refusing(["materials-banned"])).ThenRefused("court-decision-required", "10", "materials-banned");
        UnderReview
            .When(Specialist, Refusing(["incomplete-or-false-information", "missing-document", "materials-banned"], ("materials-banned", Ban)))
            .ThenRefused("court-decision-required", "10", "incomplete-or-false-information");
    }

    [Fact]
    public void Ground_that_rests_on_none_needs_none_and_keeps_none()
    {
        Assert.Empty(UnderReview.And(Specialist, Refusing(["missing-document"])).State.Draft!.Decisions);
        Assert.Empty(UnderReview.And(Specialist, Refusing(["missing-document"], ("missing-document", Ban), ("materials-banned", Ban))).State.Draft!.Decisions);
    }

    [Theory]
    [InlineData("", "District court No 2", "2026-03-13")]
    [InlineData(" ", "District court No 2", "2026-03-13")]
    [InlineData("2-117/2026", " ", "2026-03-13")]
    [InlineData("2-117/2026", "District court No 2", "2026-03-14")]
    public void Decision_has_a_number_a_court_and_was_not_made_tomorrow(string number, string court, string on) => UnderReview
        .When(Specialist, Refusing(["materials-banned"], ("materials-banned", new CourtDecision(number, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value, court))))
        .ThenRefused("court-decision-required", "10", "materials-banned");

    private static Refuse Refusing(ImmutableArray<string> grounds, params (string Ground, CourtDecision Decision)[] decisions) => new(
        grounds, "The materials were banned.", decisions.ToImmutableSortedDictionary(d => d.Ground, d => d.Decision, StringComparer.Ordinal));
}
