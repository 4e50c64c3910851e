using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>A store whose next commit fails when it is told to.</summary>
internal sealed class FailingManifestStore(IManifestStore store) : IManifestStore
{
    public bool FailNext { get; set; }

    public Task<ManifestCommitResult> CommitAsync(ManifestCommitRequest request, CancellationToken cancellationToken)
    {
        if (FailNext)
        {
            FailNext = false;
            throw new IOException("The power is gone.");
        }

        return store.CommitAsync(request, cancellationToken);
    }

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string number, CancellationToken cancellationToken) => store.LoadAsync(number, cancellationToken);

    public Task<ManifestPage> ListAsync(ManifestQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

    public Task<ImmutableDictionary<string, string>> OpenOfAsync(ImmutableArray<string> caseNumbers, CancellationToken cancellationToken) =>
        store.OpenOfAsync(caseNumbers, cancellationToken);

    public Task<ImmutableArray<string>> PendingAsync(int limit, CancellationToken cancellationToken) => store.PendingAsync(limit, cancellationToken);

    public Task<bool> LeftAsync(string centre, Leg leg, Instant after, Instant until, CancellationToken cancellationToken) =>
        store.LeftAsync(centre, leg, after, until, cancellationToken);

    public Task<bool> RecordMissedRunAsync(MissedRun run, CancellationToken cancellationToken) => store.RecordMissedRunAsync(run, cancellationToken);

    public Task<ImmutableArray<MissedRun>> MissedRunsAsync(string centre, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        store.MissedRunsAsync(centre, from, to, cancellationToken);
}
