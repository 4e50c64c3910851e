using System.Runtime.CompilerServices;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The events of every manifest, by commits like those of cases.</summary>
internal sealed class ManifestTransfer(IStorageContents contents, IManifestStore store) : ITransfer
{
    public TransferKind Kind => TransferKind.Manifests;

    public async IAsyncEnumerable<TransferLine> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var number in contents.ManifestNumbersAsync(cancellationToken))
        {
            yield return KeptEvents.Line(await store.LoadAsync(number, cancellationToken));
        }
    }

    /// <summary>A case that went from one manifest to a later one must be let go by the first before the later one holds it.</summary>
    public async Task ImportAsync(TransferLine line, CancellationToken cancellationToken)
    {
        var there = await store.LoadAsync(line.Key, cancellationToken);
        foreach (var some in KeptEvents.After(line, there).Chunk(KeptEvents.AtOnce))
        {
            var (before, after) = (there.Length, there.AddRange(some));
            var row = ManifestRow.Of(ManifestEvolution.Fold(after)!);
            var request = new ManifestCommitRequest(
                before == 0 ? null : line.Key, before, null, null, _ => new ManifestCommit(line.Key, [.. some], row, ""));
            switch (await store.CommitAsync(request, cancellationToken))
            {
                case ManifestCommitResult.Done:
                    there = after;
                    break;
                case ManifestCommitResult.Taken:
                    throw new LineWaitsException();
                default:
                    throw KeptEvents.Changed(line);
            }
        }
    }
}
