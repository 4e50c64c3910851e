using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using NodaTime;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>A manifest's line in the list; derived from its events.</summary>
/// <param name="CompiledAt">To the millisecond.</param>
/// <param name="Cases">How many are on it.</param>
/// <param name="OpenDiscrepancies">How many nobody has settled.</param>
/// <param name="LeftAt">When it left as far as is recorded.</param>
/// <param name="Open">Somebody must still do something about it.</param>
/// <param name="Pending">Cases on it have still to follow an act.</param>
/// <param name="Holds">Cases that may be on no other manifest.</param>
public sealed record ManifestRow(
    string Number,
    Leg Leg,
    string Centre,
    string Office,
    ManifestStatus Status,
    Instant CompiledAt,
    Instant? LeftAt,
    int Cases,
    int OpenDiscrepancies,
    bool Open,
    bool Pending,
    ImmutableSortedSet<string> Holds)
{
    public static ManifestRow Of(ManifestState s) => new(
        s.Number,
        s.Leg,
        s.Centre,
        s.Office,
        s.Status,
        s.CompiledAt,
        s.LeftAt,
        s.Items.Length,
        s.Discrepancies.Count(d => d.Settled is null),
        s.IsOpen,
        !s.Pending.IsEmpty,
        s.Holds);
}
