using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Every command in every state by every role: the decider does what the table says, and nothing else.</summary>
public sealed class CommandMatrixTests
{
    public static TheoryData<string, CaseStatus> EveryCommandInEveryState => EveryState.Of(Names.Except(OfCouriers));

    public static TheoryData<string> EveryCommand => new(Names);

    public static TheoryData<Role, CaseStatus> EveryRoleInEveryState => EveryState.Of(Enum.GetValues<Role>());

    /// <summary>What these do hangs on the leg too: see <see cref="CourierTests"/>.</summary>
    private static readonly string[] OfCouriers = ["dispatch", "arrive"];

    private static IEnumerable<string> Names => CommandTable.Rules.Select(r => r.Name);

    [Theory]
    [MemberData(nameof(EveryCommandInEveryState))]
    public void Command_is_carried_out_for_its_roles_in_its_states_only(string name, CaseStatus status)
    {
        var rule = CommandTable.Find(name)!;
        var scenario = SampleCommands.Ready(name, status);
        Assert.Equal(status, scenario.State.Status);

        foreach (var role in Enum.GetValues<Role>())
        {
            var verdict = scenario.When(People.Only(role), SampleCommands.Of(name));
            if (!rule.Roles.Contains(role) || IsStranger(role, scenario))
                verdict.ThenForbidden();
            else if (!rule.From.Contains(status))
                verdict.ThenWrongState();
            else
                FollowsTheRule(rule, scenario, verdict.Accepted());
        }
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Without_a_case_only_an_application_is_taken(string name)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var verdict = Given.Nothing.Under(FullProcedure.Value).When(People.Only(role), role is Role.Clerk && name == "submit" ? Papers.Application : SampleCommands.Of(name));
            if (!CommandTable.Find(name)!.Roles.Contains(role) || IsStranger(role, Given.Nothing))
                verdict.ThenForbidden();
            else if (name != "submit")
                verdict.ThenWrongState();
            else
                Assert.Equal(CaseStatus.Submitted, verdict.Accepted().State.Status);
        }
    }

    [Theory]
    [MemberData(nameof(EveryRoleInEveryState))]
    public void Allowed_commands_are_the_ones_that_role_and_state_do_not_stop(Role role, CaseStatus status)
    {
        var actor = People.Only(role);
        var notStopped = Names.Except(OfCouriers).Where(
            name => SampleCommands.Ready(name, status).When(actor, SampleCommands.Of(name)).Decision is Decision.Accepted);

        Assert.Equal(notStopped, CommandTable.Allowed(actor, Given.Case(status).State, FullProcedure.Value));
    }

    [Fact]
    public void Whoever_has_several_roles_may_do_what_any_of_them_may() =>
        Given.Case(CaseStatus.Registered).When(People.ActingHead, new StartReview()).Then(new CaseEvent.ReviewStarted());

    /// <summary>People of a centre have no say in a case that the office accepted itself.</summary>
    private static bool IsStranger(Role role, CaseScenario scenario) => role.IsOfCentre() && scenario.Centre is null;

    private static void FollowsTheRule(CommandRule rule, CaseScenario before, CaseScenario after)
    {
        Assert.Equal(rule.To ?? before.State.Status, after.State.Status);
        var yielded = after.History.Skip(before.History.Length).Select(StoredNames.Of).Distinct().ToList();
        // A case that was withdrawn has nothing left that could fall due; on the road to the office no term runs.
        if (rule.Name == "pass-deadlines" && before.State.Status is (CaseStatus.Withdrawn or CaseStatus.InTransitToOffice))
            Assert.Empty(yielded);
        else
            Assert.Equal(rule.Events, yielded);
    }
}
