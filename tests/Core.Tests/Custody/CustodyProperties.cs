using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Cases;
using MissionReg.Core.Custody;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Cases;
using MissionReg.Core.Tests.Manifests;
using static MissionReg.Core.Cases.CaseCommand;
using Holders = MissionReg.Core.Custody.Custody;

namespace MissionReg.Core.Tests.Custody;

/// <summary>Whatever happens to a case, each of its papers is in one place, and that place is where the case says.</summary>
public sealed class CustodyProperties
{
    private static readonly Procedure Procedure = GivingBack.Materials;

    private static readonly IReadOnlyList<CaseCommand> Commands =
    [
        .. SampleCommands.All.Where(c => c is not (Withdraw or Dispatch or Arrive)),
        .. Enum.GetValues<Leg>().SelectMany(leg => (CaseCommand[])
        [
            new Dispatch($"M-{leg}", leg), new Dispatch($"N-{leg}", leg), new Arrive($"M-{leg}", leg, []), new Arrive($"N-{leg}", leg, ["invitation", "materials"]),
        ]),
    ];

    private static readonly Gen<(int What, int Who, int Hours)> Step =
        from what in Gen.Choose(0, 1000)
        from who in Gen.Choose(0, 1000)
        from hours in Gen.Frequency((8, Gen.Choose(0, 12)), (1, Gen.Choose(120, 5000)))
        select (what, who, hours);

    [Fact]
    public void Each_paper_has_exactly_one_holder_at_every_moment() => Prop.ForAll(Step.ListOf(60).ToArbitrary(), steps =>
    {
        var end = Walk(steps);
        for (var length = 1; length <= end.History.Length; length++)
        {
            var events = end.History[..length];
            var papers = Holders.Of(events, Procedure);
            Assert.Equal(Expected(events), papers.Length);
            Assert.Equal(papers.Length, papers.Select(p => p.Id).Distinct().Count());
            Assert.All(papers, p => AgreesWith(CaseEvolution.Fold(events)!, p));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chain_only_grows() => Prop.ForAll(Step.ListOf(40).ToArbitrary(), steps =>
    {
        var end = Walk(steps);
        ImmutableArray<PaperCustody> before = [];
        for (var length = 1; length <= end.History.Length; length++)
        {
            var now = Holders.Of(end.History[..length], Procedure);
            Assert.All(before.Zip(now), pair => Assert.Equal(pair.First.Chain, pair.Second.Chain.Take(pair.First.Chain.Length)));
            before = now;
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>What was handed in, shown or signed, counted from the record.</summary>
    private static int Expected(IEnumerable<RecordedEvent> events) => events.Sum(e => e.Event() switch
    {
        CaseEvent.ApplicationSubmitted or CaseEvent.Signed or CaseEvent.DocumentShown or CaseEvent.DocumentCompared => 1,
        CaseEvent.DocumentReceived { Document.DocumentId: not "application" } => 1,
        CaseEvent.ItemsReceived items => items.Items.Length,
        _ => 0,
    });

    private static void AgreesWith(CaseState s, PaperCustody p)
    {
        var isTravelling = p.Kind is CustodyKind.Outcome || p.DocumentId == "materials";
        if (p.Kind is CustodyKind.Shown)
            Assert.Equal(CustodyHolder.Recipient, p.Now.Holder);
        else if (p.Missing)
            Assert.Equal(CustodyHolder.Courier, p.Now.Holder);
        else
            Assert.Contains(p.Now.Holder, Possible(s, isTravelling));
    }

    private static CustodyHolder[] Possible(CaseState s, bool isTravelling) => s.Status switch
    {
        CaseStatus.AtCentre => [CustodyHolder.CentreWindow, CustodyHolder.AccumulationSection],
        CaseStatus.InTransitToOffice => [CustodyHolder.Courier, CustodyHolder.Registry],
        CaseStatus.InTransitToCentre or CaseStatus.ReturningToOffice when isTravelling => [CustodyHolder.Courier],
        CaseStatus.AwaitingCollection when isTravelling && s.Place is Place.Centre => [CustodyHolder.AccumulationSection],
        CaseStatus.Collected when isTravelling => [CustodyHolder.Recipient],
        CaseStatus.Archived => [CustodyHolder.Archive],
        _ => [CustodyHolder.Registry, CustodyHolder.Specialist],
    };

    private static CaseScenario Walk(IEnumerable<(int What, int Who, int Hours)> steps)
    {
        var scenario = Given.AtWindow.Under(Procedure).And(People.Inspector, Papers.Application, "application");
        foreach (var (number, step) in steps.Index())
        {
            var fitting = Commands.Where(c => CommandTable.For(c).From.Contains(scenario.State.Status)).ToArray();
            var command = fitting[step.What % fitting.Length];
            var roles = CommandTable.For(command).Roles;
            scenario = scenario with { Clock = scenario.Clock.PlusHours(step.Hours) };
            var verdict = scenario.When(People.Only(roles[step.Who % roles.Length]), command, $"step {number}");
            if (verdict.Decision is Decision.Accepted)
                scenario = verdict.Accepted();
        }

        return scenario;
    }
}
