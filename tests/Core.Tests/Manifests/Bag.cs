using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using static MissionReg.Core.Manifests.ManifestCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>What goes on the tests' manifests, and who sends and takes it.</summary>
internal static class Bag
{
    public const string First = "ALM-M-2026-000001";
    public const string Second = "ALM-M-2026-000002";

    public static string Centre => TestCentre.Desk.Centre.Id;

    public static string Office => TestProcedure.Almaty.Offices[0].Id;

    public static Actor Carrier { get; } = Of(Centre, "j.courier", Role.Courier);

    /// <summary>A clerk of an office that has nothing to do with it.</summary>
    public static Actor Stranger { get; } = Of("astana-internal-policy", "k.stranger", Role.Clerk);

    /// <summary>Cases that wait at the centre for the courier.</summary>
    public static CaseState AtCentre { get; } = Given.FromCentre(CaseStatus.AtCentre).And(Inspector, new CaseCommand.HandToAccumulation(null)).State;

    public static Compile ToOffice { get; } = Compile(Leg.ToOffice, AtCentre);

    /// <summary>Two cases, ready to leave the centre.</summary>
    public static ManifestScenario Compiled { get; } = ManifestScenario.Starting("2026-03-12 10:30").And(Accumulation, ToOffice);

    public static ManifestScenario Dispatched { get; } = Compiled.On("2026-03-12 11:00").And(Accumulation, new Dispatch("Serik"));

    public static Arrive Whole { get; } = new(null, ImmutableDictionary<string, string>.Empty);

    public static Compile Compile(Leg leg, CaseState state) =>
        new(leg, Centre, Office, [Candidate(state, First), Candidate(state, Second)]);

    public static Candidate Candidate(CaseState state, string number) => new(state with { Number = number }, FullProcedure.Value);

    public static Arrive With(params PresentCase[] cases) => new([.. cases], ImmutableDictionary<string, string>.Empty);

    public static PresentCase All(string number) => new(number);

    /// <summary>All that is listed of it but this paper.</summary>
    public static PresentCase Without(string number, string paper) => new(
        number, [.. Compiled.State.Item(number)!.Papers.Where(p => p.Id != paper).Select(p => new PresentPaper(p.Id))]);
}
