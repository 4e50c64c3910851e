using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The events of every manifest.</summary>
internal sealed class ManifestTransfer(IStorageContents contents, IManifestStore store)
    : EventTransfer(TransferKind.Manifests, contents.ManifestNumbersAsync, store.LoadAsync)
{
    private readonly IManifestStore store = store;

    /// <summary>A case that went from one manifest to a later one must be let go by the first before the later one holds it.</summary>
    protected override async Task<bool> CommitAsync(string number, ImmutableArray<RecordedEvent> events, int before, CancellationToken cancellationToken)
    {
        var row = ManifestRow.Of(ManifestEvolution.Fold(events)!);
        var request = new ManifestCommitRequest(before == 0 ? null : number, before, null, null, _ => new ManifestCommit(number, events[before..], row, ""));
        return await store.CommitAsync(request, cancellationToken) switch
        {
            ManifestCommitResult.Done => true,
            ManifestCommitResult.Taken => throw new LineWaitsException(),
            _ => false,
        };
    }
}
