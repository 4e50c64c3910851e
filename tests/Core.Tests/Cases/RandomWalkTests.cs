using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Whatever anybody asks of a case at whatever time, its record holds together.</summary>
public sealed class RandomWalkTests
{
    private static readonly IReadOnlyList<CaseCommand> Commands =
    [
        .. SampleCommands.All.Where(c => c is not Withdraw),
        new DraftCertificate(new LocalDate(2026, 6, 30)),
        new ReturnDraft("no"),
        new Notify("e-mail", null),
        new Refuse([], ""),
        Papers.ToProxy,
        Papers.InPerson with { IdentityDocument = "" },
        new IssuePaper(new IssuedPaper("outcome", "ru", "cd34")),
    ];

    private static readonly IReadOnlyList<Actor> Actors =
    [
        People.Recipient, People.Clerk, People.Specialist, People.Lawyer, People.SectionHead, People.Head, People.ActingHead, People.Archivist, People.Orchestration,
    ];

    /// <summary>Mostly what fits the state by whomever may, now and then anything by anyone; rarely a withdrawal, which ends the walk.</summary>
    private static readonly Gen<Func<CaseStatus, (CaseCommand Command, Actor Actor, int Hours)>> Steps =
        from any in Gen.Choose(0, 5)
        from withdrawn in Gen.Choose(0, 100)
        from what in Gen.Choose(0, 1000)
        from who in Gen.Choose(0, 1000)
        from hours in Gen.Frequency((8, Gen.Choose(0, 12)), (2, Gen.Choose(12, 120)), (1, Gen.Choose(120, 5000)))
        select new Func<CaseStatus, (CaseCommand, Actor, int)>(status =>
        {
            var command = withdrawn == 0 ? new Withdraw(null)
                : Pick(any == 0 ? Commands : [.. Commands.Where(c => CommandTable.For(c).From.Contains(status))], what);
            return (command, any == 1 ? Pick(Actors, who) : People.Only(Pick(CommandTable.For(command).Roles, who)), hours);
        });

    [Fact]
    public void Record_of_any_walk_is_whole_and_every_step_follows_the_table() =>
        Prop.ForAll(Steps.ListOf(50).ToArbitrary(), steps =>
        {
            var end = Walk(steps, FollowsTheTable);
            Assert.Null(EventChain.FirstFault(end.History));
            Assert.Equal(Json(end.State), Json(CaseEvolution.Fold(end.History)!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_deadline_passes_twice_on_any_walk() => Prop.ForAll(Steps.ListOf(50).ToArbitrary(), steps =>
    {
        var end = Walk(steps, (_, _, _) => { });
        var passed = end.History.Select(e => e.Event()).OfType<CaseEvent.DeadlinePassed>().Select(e => e.Deadline).ToList();
        Assert.Equal(passed.Distinct(), passed);
    }).QuickCheckThrowOnFailure();

    private static CaseScenario Walk(
        IEnumerable<Func<CaseStatus, (CaseCommand Command, Actor Actor, int Hours)>> steps, Action<CaseCommand, CaseScenario, Verdict> check)
    {
        var scenario = Given.Nothing.And(People.Clerk, Papers.Application, "application");
        foreach (var (number, step) in steps.Index())
        {
            var (command, actor, hours) = step(scenario.State.Status);
            scenario = scenario with { Clock = scenario.Clock.PlusHours(hours) };
            var verdict = scenario.When(actor, command, $"step {number}");
            check(command, scenario, verdict);
            if (verdict.Decision is Decision.Accepted)
                scenario = verdict.Accepted();
        }

        return scenario;
    }

    private static T Pick<T>(IReadOnlyList<T> from, int index) => from[index % from.Count];

    private static void FollowsTheTable(CaseCommand command, CaseScenario before, Verdict verdict)
    {
        if (verdict.Decision is not Decision.Accepted { Events.IsEmpty: false })
            return;
        var rule = CommandTable.For(command);
        var after = verdict.Accepted();
        Assert.Equal(rule.To ?? before.State.Status, after.State.Status);
        Assert.All(after.History.Skip(before.History.Length).Select(StoredNames.Of), name => Assert.Contains(name, rule.Events));
        after.When(verdict.Context.Actor, command, verdict.Context.CommandId).ThenNothing();
        Assert.True(after.State.Signature is null || after.State.Signature.By.Id != after.State.Draft!.By);
    }

    private static string Json(CaseState state) => JsonSerializer.Serialize(state, CoreJson.Options);
}
