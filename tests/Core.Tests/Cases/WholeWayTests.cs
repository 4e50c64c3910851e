using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class WholeWayTests
{
    [Fact]
    public void Certificate_goes_from_the_counter_to_the_recipients_hand()
    {
        var state = Given.Nothing
            .And(Clerk, Papers.Application)
            .When(Clerk, new Register("Complete")).Then(new Registered("Complete"))
            .When(Specialist, new StartReview()).Then(new ReviewStarted())
            .When(Specialist, new RequestConcurrence("Is the invitation valid?")).Then(new ConcurrenceRequested("Is the invitation valid?"))
            .When(Lawyer, new Concur("Yes")).Then(new Concurred("Yes"))
            .On("2026-03-16 10:00")
            .When(Specialist, new DraftCertificate(new LocalDate(2026, 9, 30)))
            .Then(new CertificateDrafted(new LocalDate(2026, 3, 16), new LocalDate(2026, 9, 30), "certificate"))
            .When(SectionHead, new SendForSignature()).Then(new SentForSignature())
            .On("2026-03-17 10:00")
            .When(Head, new Sign("K7QD-M2XP")).Then(new Signed("ALM-MC-2026-000001", "K7QD-M2XP", new LocalDate(2026, 3, 17)))
            .When(Orchestration, new IssuePaper(new IssuedPaper("outcome", "kk", "ab12"))).Then(new PaperIssued(new IssuedPaper("outcome", "kk", "ab12")))
            .When(Specialist, new Notify("phone", "At noon")).Then(new RecipientNotified("phone", "At noon"))
            .When(Clerk, Papers.InPerson).Then(new HandedOut(Collector.Recipient, "N01234567", null, null) { SignedInJournal = true })
            .State;

        Assert.Equal(CaseStatus.Collected, state.Status);
        Assert.Equal(Resolution.Certificate, state.Decided);
        Assert.Equal(
            new Signature("ALM-MC-2026-000001", "K7QD-M2XP", new LocalDate(2026, 3, 17), Head.Stamp()), state.Signature);
        Assert.NotNull(state.NotifiedAt);
        Assert.Equal("ab12", state.Paper("outcome", "kk")!.Sha256);
        Assert.Null(state.Paper("outcome", "ru"));
    }

    [Fact]
    public void Refusal_goes_the_same_way_to_a_proxys_hand()
    {
        var state = Given.Case(CaseStatus.UnderReview)
            .And(Specialist, new Refuse(["incomplete-or-false-information"], "The invitation names another person."))
            .And(Specialist, new SendForSignature())
            .And(Head, new Sign("K7QD-M2XP"))
            .And(Clerk, new Notify("in-person", null))
            .When(Clerk, Papers.ToProxy).Then(Papers.HandedToProxy)
            .State;

        Assert.Equal(CaseStatus.Collected, state.Status);
        Assert.Equal(Resolution.Refusal, state.Decided);
    }

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.AwaitingSignature)]
    public void Nothing_is_decided_before_the_signature(CaseStatus status) => Assert.Null(Given.Case(status).State.Decided);
}
