using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class WithdrawalTests
{
    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.Registered)]
    [InlineData(CaseStatus.UnderReview)]
    [InlineData(CaseStatus.Drafted)]
    [InlineData(CaseStatus.AwaitingSignature)]
    public void Recipient_may_withdraw_until_the_signature(CaseStatus status)
    {
        Given.Case(status).When(Recipient, new Withdraw(null)).Then(new Withdrawn(null));
        Given.Case(status).When(Clerk, new Withdraw("At the counter")).Then(new Withdrawn("At the counter"));
    }

    [Theory]
    [InlineData(CaseStatus.Ready)]
    [InlineData(CaseStatus.AwaitingCollection)]
    [InlineData(CaseStatus.Collected)]
    [InlineData(CaseStatus.Archived)]
    [InlineData(CaseStatus.Withdrawn)]
    public void Nothing_is_withdrawn_after_the_signature_or_twice(CaseStatus status) =>
        Given.Case(status).When(Recipient, new Withdraw(null)).ThenWrongState();

    [Fact]
    public void Withdrawn_case_is_not_taken_up_again() => Given.Case(CaseStatus.Withdrawn).When(Clerk, new Register(null)).ThenWrongState();
}
