using System.Globalization;

namespace MissionReg.Durability.Checking;

/// <summary>What the check found.</summary>
internal sealed record CheckReport
{
    public required int Cases { get; init; }

    /// <summary>Cases whose client has seen all its instances finished.</summary>
    public required int Through { get; init; }

    public required int Instances { get; init; }

    public required int Finished { get; init; }

    public required int Acknowledged { get; init; }

    /// <summary>Processes that have worked on the file.</summary>
    public required int Lives { get; init; }

    public required int Jobs { get; init; }

    /// <summary>Runs of jobs beyond the first, those that a retry asked for included.</summary>
    public required int FurtherRuns { get; init; }

    /// <summary>What the engine said went wrong; no difference by itself.</summary>
    public required int Troubles { get; init; }

    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Cases that are not through, and where they stand.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    public bool Complete => Through == Cases;

    public bool Holds => Differences.Count == 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Through} of {Cases} cases through; {Instances} instances, {Finished} finished; {Acknowledged} acknowledgements, {Lives} processes; "
        + $"{Jobs} jobs, {FurtherRuns} further runs of them; {Troubles} troubles logged; {Differences.Count} differences");
}
