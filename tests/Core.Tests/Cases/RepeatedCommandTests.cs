using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>The same command delivered twice has the same id and yields nothing the second time.</summary>
public sealed class RepeatedCommandTests
{
    [Fact]
    public void Application_delivered_again_yields_nothing() =>
        Given.Nothing.And(Clerk, Papers.Application, "once").When(Clerk, Papers.Application, "once").ThenNothing();

    [Fact]
    public void Command_delivered_again_yields_nothing_although_the_case_moved_on() => Given.Case(CaseStatus.Submitted)
        .And(Clerk, new Register(null), "once")
        .And(Specialist, new StartReview())
        .And(Specialist, new DraftCertificate(null))
        .When(Clerk, new Register(null), "once").ThenNothing();

    [Fact]
    public void Notice_delivered_again_is_not_a_second_call() => Given.Case(CaseStatus.Ready)
        .And(Clerk, new Notify("phone", null), "call")
        .When(Clerk, new Notify("phone", null), "call").ThenNothing();

    [Fact]
    public void Same_words_under_another_id_are_another_command()
    {
        var history = Given.Case(CaseStatus.Ready).And(Clerk, new Notify("phone", null), "call").And(Clerk, new Notify("phone", null), "second call").History;
        Assert.Equal(["recipient-notified", "recipient-notified"], history.TakeLast(2).Select(StoredNames.Of));
    }

    [Fact]
    public void Refused_command_may_be_given_again_under_its_id()
    {
        var registered = Given.Case(CaseStatus.Registered);
        registered.When(Specialist, new DraftCertificate(null), "draft").ThenWrongState();
        Assert.Equal(
            CaseStatus.Drafted,
            registered.And(Specialist, new StartReview()).And(Specialist, new DraftCertificate(null), "draft").State.Status);
    }
}
