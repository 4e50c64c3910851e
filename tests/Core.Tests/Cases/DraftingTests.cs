using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class DraftingTests
{
    private static readonly LocalDate Today = new(2026, 3, 16);
    private static readonly LocalDate LastDayAskedFor = new(2026, 12, 31);

    private static CaseScenario UnderReview => Given.Case(CaseStatus.UnderReview).On("2026-03-16 10:00");

    [Theory]
    [InlineData("association-authority")]
    [InlineData("association-registration")]
    [InlineData("invitation")]
    [InlineData("materials")]
    [InlineData("passport")]
    public void Certificate_is_not_drafted_while_something_is_missing(string missing) => Given.UnderReviewWithout(missing)
        .When(Specialist, new DraftCertificate(null)).ThenRefused("missing-documents", "11", missing);

    [Fact]
    public void Certificate_is_valid_as_long_as_was_applied_for() =>
        UnderReview.When(Specialist, new DraftCertificate(null)).Then(new CertificateDrafted(Today, LastDayAskedFor, "certificate"));

    [Fact]
    public void Certificate_may_be_valid_for_less_than_was_applied_for_even_for_today_alone()
    {
        UnderReview.When(Specialist, new DraftCertificate(LastDayAskedFor)).Then(new CertificateDrafted(Today, LastDayAskedFor, "certificate"));
        UnderReview.When(Specialist, new DraftCertificate(Today)).Then(new CertificateDrafted(Today, Today, "certificate"));
    }

    [Fact]
    public void Certificate_is_never_valid_for_longer_than_was_applied_for() => UnderReview
        .When(Specialist, new DraftCertificate(LastDayAskedFor.PlusDays(1))).ThenRefused("validity-outside-application", "5, A2");

    [Fact]
    public void Certificate_that_has_run_out_already_is_not_drafted()
    {
        UnderReview.When(Specialist, new DraftCertificate(Today.PlusDays(-1))).ThenRefused("validity-outside-application", "5, A2");
        UnderReview.On("2027-01-01 10:00").When(Specialist, new DraftCertificate(null)).ThenRefused("validity-outside-application", "5, A2");
    }

    [Fact]
    public void Draft_remembers_who_drew_it_up_and_when()
    {
        var draft = UnderReview.And(Specialist, new DraftCertificate(null)).State.Draft!;
        Assert.Equal((Resolution.Certificate, Specialist.Id, Today), (draft.Resolution, draft.By, draft.On));
    }

    [Fact]
    public void Returned_draft_is_gone_and_another_may_be_drawn_up()
    {
        var returned = Given.Case(CaseStatus.AwaitingSignature)
            .When(Head, new ReturnDraft("The territory is wrong.")).Then(new DraftReturned("The territory is wrong."));

        Assert.Equal(CaseStatus.UnderReview, returned.State.Status);
        Assert.Null(returned.State.Draft);
        Assert.Equal(
            Resolution.Refusal, returned.And(Specialist, new Refuse(["missing-document"], "The invitation is missing.")).State.Draft!.Resolution);
    }

    [Theory]
    [InlineData(CaseStatus.Drafted)]
    [InlineData(CaseStatus.AwaitingSignature)]
    public void Draft_is_returned_only_with_reasons(CaseStatus status) =>
        Given.Case(status).When(SectionHead, new ReturnDraft("  wrong  ")).ThenRefused("reasons-required", "12(4)");

    [Fact]
    public void Document_handed_in_while_the_draft_lies_before_the_head_is_not_slipped_under_it() => Given.Case(CaseStatus.AwaitingSignature)
        .When(Recipient, new ReceiveDocuments([Papers.Scan("invitation", "another")])).ThenWrongState();
}
