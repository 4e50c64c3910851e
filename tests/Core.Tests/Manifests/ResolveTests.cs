using MissionReg.Core.Manifests;
using static MissionReg.Core.Manifests.ManifestCommand;
using static MissionReg.Core.Manifests.ManifestEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>How a discrepancy is settled.</summary>
public sealed class ResolveTests
{
    private const string Elsewhere = "AST-M-2026-000003";

    /// <summary>1: a case is missing; 2: a paper is; 3: a case too many that belongs here; 4: one that belongs elsewhere.</summary>
    private static readonly ManifestScenario Open = Bag.Dispatched.And(
        Clerk,
        Bag.With(Bag.Without(Bag.First, "invitation"), new PresentCase("ALM-M-2026-000007"), new PresentCase(Elsewhere)) with
        {
            BelongsTo = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("ALM-M-2026-000007", Bag.Office).Add(Elsewhere, "astana-internal-policy"),
        });

    private static int Missing => Open.State.Discrepancies.Single(d => d is { Kind: DiscrepancyKind.Missing, Paper: null }).Id;

    private static int Paper => Open.State.Discrepancies.Single(d => d.Paper is not null).Id;

    private static int Extra(string number) => Open.State.Discrepancies.Single(d => d.CaseNumber == number).Id;

    [Fact]
    public void Missing_case_that_is_found_arrives_then()
    {
        var found = Open.On("2026-03-12 16:00").When(Clerk, new Resolve(Missing, SettledAs.Found, null))
            .Then(new DiscrepancyResolved(Missing, SettledAs.Found, null));
        var move = found.State.Pending[^1];
        Assert.Equal(($"resolve-{Missing}", Bag.Second), (move.Id, Assert.Single(move.Cases).CaseNumber));
        Assert.Contains(Bag.Second, found.State.Holds);
        Assert.DoesNotContain(Bag.Second, found.And(Orchestration, new RecordMoved(move.Id, [])).State.Holds);
    }

    [Theory]
    [InlineData(SettledAs.NotSent)]
    [InlineData(SettledAs.Lost)]
    public void Case_that_never_left_or_is_lost_may_go_on_another_manifest(SettledAs how) =>
        Assert.DoesNotContain(Bag.Second, Open.And(Clerk, new Resolve(Missing, how, "under the table")).State.Holds);

    [Fact]
    public void Extra_case_that_belongs_here_is_taken_in() =>
        Assert.Equal("ALM-M-2026-000007", Assert.Single(Open.And(Clerk, new Resolve(Extra("ALM-M-2026-000007"), SettledAs.TakenIn, null)).State.Pending[^1].Cases).CaseNumber);

    [Fact]
    public void Extra_case_that_belongs_elsewhere_is_not_taken_in_but_sent_on()
    {
        Open.When(Clerk, new Resolve(Extra(Elsewhere), SettledAs.TakenIn, null)).ThenRefused("resolution-unfit");
        Open.When(Clerk, new Resolve(Extra(Elsewhere), SettledAs.BelongsElsewhere, " ")).ThenRefused("reasons-required");
        Open.And(Clerk, new Resolve(Extra(Elsewhere), SettledAs.BelongsElsewhere, "sent on by post"));
    }

    [Fact]
    public void Resolution_must_fit_the_discrepancy()
    {
        Open.When(Clerk, new Resolve(Missing, SettledAs.TakenIn, null)).ThenRefused("resolution-unfit");
        Open.When(Clerk, new Resolve(Paper, SettledAs.Noted, "?")).ThenRefused("resolution-unfit");
        Open.When(Clerk, new Resolve(Extra(Elsewhere), SettledAs.Found, null)).ThenRefused("resolution-unfit");
        Open.When(Clerk, new Resolve(99, SettledAs.Found, null)).ThenRefused("no-such-discrepancy");
    }

    [Fact]
    public void Only_where_it_was_to_arrive_is_it_found() =>
        Open.When(Accumulation, new Resolve(Missing, SettledAs.Found, null)).ThenRefused("wrong-office", Bag.Office);

    [Fact]
    public void Either_end_says_that_it_was_not_sent() => Open.And(Accumulation, new Resolve(Missing, SettledAs.NotSent, null));

    [Fact]
    public void Strangers_and_couriers_settle_nothing()
    {
        Open.When(Bag.Stranger, new Resolve(Missing, SettledAs.NotSent, null)).ThenRefused("forbidden");
        Open.When(Bag.Carrier, new Resolve(Missing, SettledAs.NotSent, null)).ThenRefused("forbidden");
    }

    [Fact]
    public void Settled_twice_alike_is_nothing_new_and_otherwise_refused()
    {
        var settled = Open.And(Clerk, new Resolve(Paper, SettledAs.Found, null));
        settled.When(Accumulation, new Resolve(Paper, SettledAs.Found, null)).ThenNothing();
        settled.When(Clerk, new Resolve(Paper, SettledAs.Lost, "gone")).ThenRefused("already-resolved");
    }

    [Fact]
    public void Manifest_is_closed_when_all_is_settled()
    {
        var settled = Open
            .And(Clerk, new Resolve(Missing, SettledAs.Found, null), "a")
            .And(Clerk, new Resolve(Paper, SettledAs.Lost, "gone"), "b")
            .And(Clerk, new Resolve(Extra("ALM-M-2026-000007"), SettledAs.TakenIn, null), "c");
        Assert.True(settled.State.IsOpen);
        Assert.False(settled.And(Clerk, new Resolve(Extra(Elsewhere), SettledAs.BelongsElsewhere, "sent on"), "d").State.IsOpen);
    }
}
