using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using static MissionReg.Core.Manifests.ManifestCommand;
using static MissionReg.Core.Tests.Cases.People;
using Holders = MissionReg.Core.Custody.Custody;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>Scans come twice, late and in any order; where the papers are in the end does not depend on it.</summary>
public sealed class InterleavingProperties
{
    private static readonly CaseScenario Waiting =
        Given.FromCentre(CaseStatus.AtCentre).On("2026-03-12 10:15").And(Inspector, new CaseCommand.HandToAccumulation(null));

    private static readonly ManifestScenario Compiled = ManifestScenario.Starting("2026-03-12 10:30")
        .And(Accumulation, new Compile(Leg.ToOffice, Bag.Centre, Bag.Office, [new Candidate(Waiting.State, FullProcedure.Value)]));

    private static readonly Gen<IList<int>> Scans = Gen.Choose(0, 3).ListOf().Select(l => (IList<int>)[.. l]);

    [Fact]
    public void Any_order_of_scans_ends_in_the_same_custody()
    {
        var straight = Custody(Play([0, 3, 1, 3]));
        Prop.ForAll(Scans.ToArbitrary(), scans =>
        {
            // Whatever else happened, it was dispatched, it arrived and the case followed.
            var end = Play([.. scans, 0, 1, 3]);
            Assert.Equal(straight, Custody(end));
            Assert.Equal(CaseStatus.Submitted, end.Case.State.Status);
            Assert.Empty(end.Manifest.State.Holds);
            Assert.False(end.Manifest.State.IsOpen);
            Assert.Single(end.Case.History, e => e.Event() is CaseEvent.Dispatched);
            Assert.Single(end.Case.History, e => e.Event() is CaseEvent.Arrived);
            Assert.Null(EventChain.FirstFault(end.Manifest.History));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Term_runs_from_the_day_of_the_clerks_scan_however_late_the_case_follows()
    {
        var late = new Carriage(Waiting.On("2026-03-20 09:00"), Compiled)
        {
            Manifest = Compiled.On("2026-03-12 11:00").And(Accumulation, new Dispatch("Serik")).On("2026-03-12 12:00").And(Clerk, Bag.Whole),
        };
        Assert.Equal(new NodaTime.LocalDate(2026, 3, 12), late.Followed().Case.State.TermFrom);
    }

    /// <param name="scans">0: dispatch, 1: arrive, 2: arrive under the id of the scan before, 3: the case follows.</param>
    private static Carriage Play(IEnumerable<int> scans)
    {
        var carriage = new Carriage(Waiting, Compiled.On("2026-03-12 11:00"));
        foreach (var (i, scan) in scans.Index())
        {
            var manifest = carriage.Manifest with { Clock = carriage.Manifest.Clock.PlusMinutes(1) };
            carriage = scan switch
            {
                0 => carriage with { Manifest = manifest.And(Accumulation, new Dispatch("Serik"), $"scan {i}") },
                1 => carriage with { Manifest = manifest.And(Clerk, Bag.Whole, $"scan {i}") },
                2 => carriage with { Manifest = manifest.And(Clerk, Bag.Whole, $"scan {i - 1} again") },
                _ => carriage.Followed(),
            };
        }

        return carriage;
    }

    private static string Custody(Carriage c) =>
        string.Join(", ", Holders.Of(c.Case.History, FullProcedure.Value).Select(p => $"{p.Id} {p.Now.Holder} {p.Now.Manifest}"));
}
