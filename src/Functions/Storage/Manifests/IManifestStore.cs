using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>
/// Keeps the events of every manifest, who holds which case, and the runs that a courier missed. What a completed call wrote
/// survives a crash.
/// </summary>
public interface IManifestStore
{
    /// <summary>The events of a manifest in order; empty if there is no such manifest.</summary>
    Task<ImmutableArray<RecordedEvent>> LoadAsync(string number, CancellationToken cancellationToken);

    /// <summary>Writes all of a commit or nothing of it. No case is ever held by two manifests.</summary>
    Task<ManifestCommitResult> CommitAsync(ManifestCommitRequest request, CancellationToken cancellationToken);

    /// <summary>One page of the manifests of a place, newest first.</summary>
    Task<ManifestPage> ListAsync(ManifestQuery query, CancellationToken cancellationToken);

    /// <summary>The manifests that hold these cases, by case. A case that none holds is left out.</summary>
    Task<ImmutableDictionary<string, string>> OpenOfAsync(ImmutableArray<string> caseNumbers, CancellationToken cancellationToken);

    /// <summary>Manifests whose cases have still to follow an act, oldest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> PendingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Whether any manifest of this leg left or reached the centre after one moment and not after another.</summary>
    Task<bool> LeftAsync(string centre, Leg leg, Instant after, Instant until, CancellationToken cancellationToken);

    /// <summary>Keeps that a run was missed; one that is kept already is left as it is.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> RecordMissedRunAsync(MissedRun run, CancellationToken cancellationToken);

    /// <summary>The missed runs of a centre in a span of days, both included, in order.</summary>
    Task<ImmutableArray<MissedRun>> MissedRunsAsync(string centre, LocalDate from, LocalDate to, CancellationToken cancellationToken);
}
