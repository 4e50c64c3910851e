using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class ConcurrenceTests
{
    private const string Reason = "The power of attorney has lapsed.";

    private static CaseScenario UnderReview => Given.Case(CaseStatus.UnderReview);

    private static CaseScenario Requested => UnderReview.And(Specialist, new RequestConcurrence("Is it valid?"));

    [Fact]
    public void Certificate_may_be_drafted_without_asking_the_lawyer() =>
        Assert.Equal(CaseStatus.Drafted, UnderReview.And(Specialist, new DraftCertificate(null)).State.Status);

    [Fact]
    public void Certificate_waits_for_a_lawyer_who_was_asked() =>
        Requested.When(Specialist, new DraftCertificate(null)).ThenRefused("concurrence-pending", "12(3)");

    [Fact]
    public void Certificate_may_be_drafted_once_the_lawyer_concurs() => Assert.Equal(
        CaseStatus.Drafted,
        Requested.And(Lawyer, new Concur(null)).And(Specialist, new DraftCertificate(null)).State.Status);

    [Fact]
    public void Certificate_is_not_drafted_against_the_lawyer() => Requested
        .When(Lawyer, new WithholdConcurrence(Reason)).Then(new ConcurrenceWithheld(Reason))
        .When(Specialist, new DraftCertificate(null)).ThenRefused("concurrence-withheld", "12(3)");

    [Fact]
    public void Lawyer_who_withheld_may_be_asked_again() => Assert.Equal(
        Concurrence.Given,
        Requested.And(Lawyer, new WithholdConcurrence(Reason)).And(Specialist, new RequestConcurrence("And now?")).And(Lawyer, new Concur(null))
            .State.Concurrence);

    [Fact]
    public void Lawyer_is_not_asked_twice_at_once() =>
        Requested.When(Specialist, new RequestConcurrence(null)).ThenRefused("concurrence-pending", "A8 T2");

    [Fact]
    public void Lawyer_answers_only_when_asked()
    {
        UnderReview.When(Lawyer, new Concur(null)).ThenRefused("concurrence-not-requested", "12(3)");
        UnderReview.When(Lawyer, new WithholdConcurrence(Reason)).ThenRefused("concurrence-not-requested", "12(3)");
        Requested.And(Lawyer, new Concur(null)).When(Lawyer, new WithholdConcurrence(Reason)).ThenRefused("concurrence-not-requested", "12(3)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   no   ")]
    [InlineData("123456789")]
    public void Lawyer_withholds_only_with_reasons(string words) =>
        Requested.When(Lawyer, new WithholdConcurrence(words)).ThenRefused("reasons-required", "12(3)");

    [Fact]
    public void Refusal_needs_no_concurrence() => Assert.Equal(
        CaseStatus.Drafted,
        Requested.And(Specialist, new Refuse(["missing-document"], "The invitation is missing.")).State.Status);

    [Fact]
    public void Question_left_open_by_a_returned_refusal_can_still_be_answered() => Requested
        .And(Specialist, new Refuse(["missing-document"], "The invitation is missing."))
        .And(SectionHead, new ReturnDraft("The invitation is there."))
        .When(Lawyer, new Concur(null)).Then(new Concurred(null));
}
