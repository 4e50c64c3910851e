using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Where a text sets no term for a refusal, counts it from the signature, or keeps papers without limit.</summary>
public sealed class OptionalTermTests
{
    private static readonly Refuse Refusing = new(["missing-document"], "The invitation is missing.");

    private static readonly Procedure FromSignature = TestProcedure.Almaty with
    {
        RefusalNotice = new RefusalRule { Term = new Term(TermUnit.WorkingDays, 1), From = RefusalClock.Signed, ReturnsPackage = true, Paragraph = "17" },
    };

    private static readonly Procedure WithoutLimit = TestProcedure.Almaty with
    {
        Hold = new Hold { Paragraph = "16", Reading = TestProcedure.Text("The text sets none") },
    };

    [Fact]
    public void Notice_counted_from_the_signature_makes_no_draft_late()
    {
        Given.Case(CaseStatus.UnderReview).Under(FromSignature).On("2026-03-26 10:00").When(Specialist, Refusing)
            .Then(new RefusalDrafted(new LocalDate(2026, 3, 26), ["missing-document"], Refusing.Reasons, null, false, "17"));
        Assert.DoesNotContain(Agenda.RefusalNotice, Given.Case(CaseStatus.UnderReview).Under(FromSignature).Agenda.Select(e => e.Id));
    }

    [Fact]
    public void Notice_counted_from_the_signature_ends_when_the_recipient_was_told()
    {
        // Signed on Friday 20 March, the eve of Nauryz: Thursday 26.
        var signed = Signed(FromSignature, Refusing);
        Assert.Equal(new LocalDate(2026, 3, 26), signed.Entry(Agenda.RefusalNotice).Deadline.DueOn);
        Assert.Equal(Standing.Settled, signed.And(Clerk, new Notify("phone", null)).Entry(Agenda.RefusalNotice).Standing);
        Assert.Equal(Standing.Settled, signed.And(Clerk, Papers.InPerson).Entry(Agenda.RefusalNotice).Standing);
        signed.On("2026-03-27 00:00").When(Orchestration, new PassDeadlines())
            .Then(new DeadlinePassed(Agenda.RefusalNotice, new LocalDate(2026, 3, 26), DeadlineEffect.Breached, "17"));
        Assert.DoesNotContain(Agenda.RefusalNotice, Signed(FromSignature, new DraftCertificate(null)).Agenda.Select(e => e.Id));
    }

    [Fact]
    public void Where_no_notice_is_set_the_refusal_rests_on_its_act_and_is_never_late()
    {
        var none = TestProcedure.Almaty with { RefusalNotice = null };
        Given.Case(CaseStatus.UnderReview).Under(none).On("2026-03-26 10:00").When(Specialist, Refusing)
            .Then(new RefusalDrafted(new LocalDate(2026, 3, 26), ["missing-document"], Refusing.Reasons, null, false, "10"));
        Assert.DoesNotContain(Agenda.RefusalNotice, Signed(none, Refusing).Agenda.Select(e => e.Id));
    }

    [Fact]
    public void Paper_kept_without_limit_never_goes_to_an_archive()
    {
        var kept = Signed(WithoutLimit, new DraftCertificate(null));
        Assert.DoesNotContain(Agenda.Hold, kept.Agenda.Select(e => e.Id));
        kept.AfterTheHold().When(Archivist, new Archive("City archive")).ThenRefused("hold-without-limit", "16");
        Assert.Equal(CaseStatus.Collected, kept.On("2036-03-20 10:00").And(Clerk, Papers.InPerson).State.Status);
    }

    [Fact]
    public void Procedure_with_one_step_has_that_step_end_with_its_term()
    {
        var oneStep = TestProcedure.Almaty with { Steps = [TestProcedure.Almaty.Steps[2] with { Id = "review", Number = 1, Term = TestProcedure.Almaty.Term.Term }] };
        var review = Given.Case(CaseStatus.UnderReview).Under(oneStep).Entry("review");
        Assert.Equal(new LocalDate(2026, 3, 26), review.Deadline.DueOn);
        Assert.Equal(Standing.Settled, Signed(oneStep, new DraftCertificate(null)).Entry("review").Standing);
    }

    private static CaseScenario Signed(Procedure procedure, CaseCommand draft) => Given.Case(CaseStatus.UnderReview).Under(procedure)
        .And(Specialist, draft)
        .And(Specialist, new SendForSignature())
        .On("2026-03-20 16:00").And(Head, new Sign("K7QD-M2XP"));
}
