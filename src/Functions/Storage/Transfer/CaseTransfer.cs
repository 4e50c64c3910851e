using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The events of every case.</summary>
/// <param name="rowOf">What is derived from the events of a case.</param>
internal sealed class CaseTransfer(IStorageContents contents, ICaseStore store, Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf)
    : EventTransfer(TransferKind.Cases, contents.CaseNumbersAsync, store.LoadAsync)
{
    private readonly ICaseStore store = store;

    protected override async Task<bool> CommitAsync(string number, ImmutableArray<RecordedEvent> events, int before, CancellationToken cancellationToken)
    {
        var request = new CommitRequest(before == 0 ? null : number, before, [], null, _ => new CaseCommit(number, events[before..], rowOf(events), ""));
        return await store.CommitAsync(request, cancellationToken) is CommitResult.Done;
    }
}
