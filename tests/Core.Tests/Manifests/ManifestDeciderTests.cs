using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using static MissionReg.Core.Manifests.ManifestCommand;
using static MissionReg.Core.Manifests.ManifestEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>The way of a manifest from one end to the other.</summary>
public sealed class ManifestDeciderTests
{
    [Fact]
    public void Dispatch_names_the_courier() =>
        Bag.Compiled.When(Accumulation, new Dispatch(" Serik ")).Then(new ManifestDispatched("Serik"));

    [Fact]
    public void Dispatch_without_a_courier_is_refused() => Bag.Compiled.When(Accumulation, new Dispatch(" ")).ThenRefused("courier-required");

    [Fact]
    public void Courier_who_dispatches_is_the_courier() =>
        Bag.Compiled.When(Bag.Carrier, new Dispatch(null)).Then(new ManifestDispatched(Bag.Carrier.Name));

    [Fact]
    public void Courier_takes_it_at_the_office_too() =>
        ManifestScenario.Starting("2026-03-17 14:00").And(Clerk, Bag.Compile(Leg.ToCentre, Given.FromCentre(CaseStatus.Ready).State))
            .And(Bag.Carrier, new Dispatch(null));

    [Fact]
    public void Dispatch_a_second_time_is_nothing_new() => Bag.Dispatched.When(Bag.Carrier, new Dispatch("Another")).ThenNothing();

    [Fact]
    public void Arrival_of_all_that_is_listed_leaves_nothing_open()
    {
        var arrived = Bag.Dispatched.When(Clerk, Bag.Whole).Then(new ManifestArrived([]));
        Assert.Equal(ManifestStatus.Arrived, arrived.State.Status);
        Assert.False(arrived.State.IsOpen);
    }

    [Fact]
    public void Scanned_a_second_time_is_nothing_new() => Bag.Dispatched.And(Clerk, Bag.Whole).When(Clerk, Bag.With()).ThenNothing();

    [Fact]
    public void Arrival_before_its_dispatch_is_taken_and_the_dispatch_completes_the_record()
    {
        var arrived = Bag.Compiled.And(Clerk, Bag.Whole);
        var complete = arrived.When(Accumulation, new Dispatch("Serik")).Then(new ManifestDispatched("Serik"));
        Assert.Equal(ManifestStatus.Arrived, complete.State.Status);
        Assert.Equal(arrived.State.ArrivedAt, complete.State.LeftAt);
        Assert.Equal([Move.Arrive, Move.Dispatch], complete.State.Pending.Select(m => m.Id));
    }

    [Fact]
    public void Wrong_office_is_told_where_it_belongs() => Bag.Dispatched.When(Bag.Stranger, Bag.Whole).ThenRefused("wrong-office", Bag.Office);

    [Fact]
    public void Sender_who_scans_it_as_arrived_is_told_where_it_belongs() =>
        Bag.Dispatched.When(Accumulation, Bag.Whole).ThenRefused("wrong-office", Bag.Office);

    [Fact]
    public void Specialist_takes_no_bag_in() => Bag.Dispatched.When(Specialist, Bag.Whole).ThenRefused("forbidden");

    [Fact]
    public void Whole_case_that_is_missing_stays_held_and_open()
    {
        var arrived = Bag.Dispatched.When(Clerk, Bag.With(Bag.All(Bag.First)))
            .Then(new ManifestArrived([new Discrepancy(1, DiscrepancyKind.Missing, Bag.Second, null, 1)]))
            .And(Orchestration, new RecordMoved(Move.Dispatch, []))
            .And(Orchestration, new RecordMoved(Move.Arrive, []));
        Assert.True(arrived.State.IsOpen);
        Assert.Equal([Bag.Second], arrived.State.Holds);
    }

    [Fact]
    public void Paper_that_is_missing_is_told_to_the_case()
    {
        var arrived = Bag.Dispatched.When(Clerk, Bag.With(Bag.Without(Bag.First, "invitation"), Bag.All(Bag.Second)))
            .Then(new ManifestArrived([new Discrepancy(1, DiscrepancyKind.Missing, Bag.First, "invitation", 1)]));
        var move = arrived.State.Pending.Single(m => m.Id == Move.Arrive);
        Assert.Equal(["invitation"], move.Cases.Single(c => c.CaseNumber == Bag.First).Absent.AsEnumerable());
        Assert.Empty(move.Cases.Single(c => c.CaseNumber == Bag.Second).Absent);
    }

    [Fact]
    public void Pieces_too_few_and_papers_too_many_are_counted() =>
        Bag.Dispatched.When(Clerk, Bag.With(
            Bag.All(Bag.First),
            new PresentCase(Bag.Second, [.. Bag.Compiled.State.Items[1].Papers.Select(p => new PresentPaper(p.Id, p.Id == "materials" ? 1 : null)), new PresentPaper("photograph", 2)])))
            .Then(new ManifestArrived(
            [
                new Discrepancy(1, DiscrepancyKind.Missing, Bag.Second, "materials", 2),
                new Discrepancy(2, DiscrepancyKind.Extra, Bag.Second, "photograph", 2),
            ]));

    [Fact]
    public void Extra_cases_are_told_where_they_belong() =>
        Bag.Dispatched.When(Clerk, Bag.With(Bag.All(Bag.First), Bag.All(Bag.Second), new PresentCase("ALM-M-2026-000007"), new PresentCase("AST-M-2026-000003"), new PresentCase("NO-SUCH")) with
        {
            BelongsTo = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("ALM-M-2026-000007", Bag.Office).Add("AST-M-2026-000003", "astana-internal-policy"),
        }).Then(new ManifestArrived(
        [
            new Discrepancy(1, DiscrepancyKind.Extra, "ALM-M-2026-000007", null, 1),
            new Discrepancy(2, DiscrepancyKind.Extra, "AST-M-2026-000003", null, 1, "astana-internal-policy"),
            new Discrepancy(3, DiscrepancyKind.Extra, "NO-SUCH", null, 1, null, "unknown"),
        ]));

    [Fact]
    public void Cancelled_manifest_frees_its_cases_and_goes_nowhere()
    {
        var cancelled = Bag.Compiled.When(Accumulation, new Cancel("rain")).Then(new ManifestCancelled("rain"));
        Assert.Empty(cancelled.State.Holds);
        cancelled.When(Accumulation, new Cancel(null)).ThenNothing();
        cancelled.When(Accumulation, new Dispatch("Serik")).ThenRefused("wrong-state");
        cancelled.When(Clerk, Bag.Whole).ThenRefused("wrong-state");
    }

    [Fact]
    public void What_has_left_is_not_cancelled()
    {
        Bag.Dispatched.When(Accumulation, new Cancel(null)).ThenRefused("wrong-state");
        Bag.Compiled.And(Clerk, Bag.Whole).When(Accumulation, new Cancel(null)).ThenRefused("wrong-state");
        Bag.Compiled.When(Clerk, new Cancel(null)).ThenRefused("forbidden");
    }

    [Fact]
    public void What_a_case_refuses_is_a_discrepancy_told_once()
    {
        var dispatched = Bag.Dispatched.When(Orchestration, new RecordMoved(Move.Dispatch, [new CaseRefusal(Bag.Second, "wrong-state")]))
            .Then(new CasesMoved(Move.Dispatch, [new Discrepancy(1, DiscrepancyKind.Refused, Bag.Second, null, 1, Reason: "wrong-state")]));
        dispatched.And(Clerk, Bag.Whole)
            .When(Orchestration, new RecordMoved(Move.Arrive, [new CaseRefusal(Bag.Second, "wrong-state")]))
            .Then(new CasesMoved(Move.Arrive, []));
    }

    [Fact]
    public void Cases_that_followed_change_no_revision_and_follow_once()
    {
        var followed = Bag.Dispatched.And(Orchestration, new RecordMoved(Move.Dispatch, []));
        Assert.Equal(Bag.Dispatched.State.Revision, followed.State.Revision);
        followed.When(Orchestration, new RecordMoved(Move.Dispatch, [])).ThenNothing();
        Bag.Dispatched.When(Accumulation, new RecordMoved(Move.Dispatch, [])).ThenRefused("forbidden");
    }

    [Fact]
    public void Record_is_chained_by_hash() => Assert.Null(EventChain.FirstFault(Bag.Dispatched.And(Clerk, Bag.Whole).History));

    [Fact]
    public void Allowed_acts_are_those_that_are_not_refused()
    {
        Assert.Equal(["dispatch", "cancel"], ManifestDecider.Allowed(Accumulation, Bag.Compiled.State).AsEnumerable());
        Assert.Equal(["arrive"], ManifestDecider.Allowed(Clerk, Bag.Dispatched.State).AsEnumerable());
        Assert.Empty(ManifestDecider.Allowed(Bag.Stranger, Bag.Dispatched.State));
        Assert.Equal(["resolve"], ManifestDecider.Allowed(Clerk, Bag.Dispatched.And(Clerk, Bag.With(Bag.All(Bag.First))).State).AsEnumerable());
    }
}
