using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class SignatureTests
{
    private static readonly Sign Signing = new("K7QD-M2XP");

    [Fact]
    public void Whoever_drafted_a_certificate_may_not_sign_it() => Given.Case(CaseStatus.UnderReview)
        .And(ActingHead, new DraftCertificate(null))
        .And(Specialist, new SendForSignature())
        .When(ActingHead, Signing).ThenRefused("separate-signatory", "12(5)");

    [Fact]
    public void Whoever_drafted_a_refusal_may_not_sign_it() => Given.Case(CaseStatus.UnderReview)
        .And(ActingHead, new Refuse(["missing-document"], "The invitation is missing."))
        .And(ActingHead, new SendForSignature())
        .When(ActingHead, Signing).ThenRefused("separate-signatory", "12(5)");

    [Fact]
    public void Acting_head_may_sign_what_somebody_else_drafted() =>
        Assert.Equal(ActingHead.Stamp(), Given.Case(CaseStatus.AwaitingSignature).And(ActingHead, Signing).State.Signature!.By);

    [Fact]
    public void Whoever_drafted_a_returned_paper_may_sign_the_one_that_took_its_place() => Assert.Equal(
        CaseStatus.Ready,
        Given.Case(CaseStatus.UnderReview)
            .And(ActingHead, new DraftCertificate(null))
            .And(SectionHead, new ReturnDraft("The territory is wrong."))
            .And(Specialist, new DraftCertificate(null))
            .And(Specialist, new SendForSignature())
            .And(ActingHead, Signing)
            .State.Status);

    [Fact]
    public void Day_of_the_signature_is_the_offices_day() => Given.Case(CaseStatus.AwaitingSignature).On("2026-03-18 01:00")
        .When(Head, Signing).Then(new Signed("ALM-MC-2026-000001", "K7QD-M2XP", new LocalDate(2026, 3, 18)));

    [Fact]
    public void Signing_without_a_number_of_the_issue_book_is_a_defect_of_the_caller()
    {
        var scenario = Given.Case(CaseStatus.AwaitingSignature);
        var unnumbered = scenario.Context(Head, "sign") with { Number = null };
        Assert.Throws<InvalidOperationException>(() => CaseDecider.Decide(Signing, scenario.State, unnumbered));
    }

    [Fact]
    public void Outcome_is_not_issued_before_it_is_signed() => Given.Case(CaseStatus.AwaitingSignature)
        .When(Orchestration, new IssuePaper(new IssuedPaper("outcome", "kk", "ab12"))).ThenWrongState();

    [Fact]
    public void Paper_is_issued_once_in_each_language()
    {
        var issued = Given.Case(CaseStatus.Ready)
            .And(Orchestration, new IssuePaper(new IssuedPaper("outcome", "kk", "ab12")))
            .And(Orchestration, new IssuePaper(new IssuedPaper("outcome", "ru", "cd34")));

        issued.When(Orchestration, new IssuePaper(new IssuedPaper("outcome", "kk", "ef56"))).ThenNothing();
        Assert.Equal(["ab12", "cd34"], issued.State.Papers.Select(p => p.Sha256));
    }
}
