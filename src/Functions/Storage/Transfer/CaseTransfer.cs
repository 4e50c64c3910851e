using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The events of every case. They are put in by commits, so that what is derived from them is there with them.</summary>
/// <param name="rowOf">What is derived from the events of a case.</param>
internal sealed class CaseTransfer(IStorageContents contents, ICaseStore store, Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf) : ITransfer
{
    public TransferKind Kind => TransferKind.Cases;

    public async IAsyncEnumerable<TransferLine> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var number in contents.CaseNumbersAsync(cancellationToken))
        {
            yield return KeptEvents.Line(await store.LoadAsync(number, cancellationToken));
        }
    }

    public async Task ImportAsync(TransferLine line, CancellationToken cancellationToken)
    {
        var there = await store.LoadAsync(line.Key, cancellationToken);
        foreach (var some in KeptEvents.After(line, there).Chunk(KeptEvents.AtOnce))
        {
            var (before, after) = (there.Length, there.AddRange(some));
            var request = new CommitRequest(
                before == 0 ? null : line.Key, before, [], null, _ => new CaseCommit(line.Key, [.. some], rowOf(after), ""));
            _ = await store.CommitAsync(request, cancellationToken) is CommitResult.Done ? 0 : throw KeptEvents.Changed(line);
            there = after;
        }
    }
}
