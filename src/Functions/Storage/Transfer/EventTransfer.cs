using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The events of all that has a number. They are put in by commits, so that what is derived from them is there with them.</summary>
/// <param name="numbers">In ordinal order.</param>
/// <param name="load">The events of a number; empty if there is none of it.</param>
internal abstract class EventTransfer(
    TransferKind kind,
    Func<CancellationToken, IAsyncEnumerable<string>> numbers,
    Func<string, CancellationToken, Task<ImmutableArray<RecordedEvent>>> load) : ITransfer
{
    public TransferKind Kind => kind;

    public async IAsyncEnumerable<TransferLine> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var number in numbers(cancellationToken))
        {
            yield return KeptEvents.Line(await load(number, cancellationToken));
        }
    }

    public async Task ImportAsync(TransferLine line, CancellationToken cancellationToken)
    {
        var there = await load(line.Key, cancellationToken);
        foreach (var some in KeptEvents.After(line, there).Chunk(KeptEvents.AtOnce))
        {
            var all = there.AddRange(some);
            _ = await CommitAsync(line.Key, all, there.Length, cancellationToken) ? 0 : throw KeptEvents.Changed(line);
            there = all;
        }
    }

    /// <param name="before">How many of the events are there.</param>
    /// <returns>False if others are.</returns>
    protected abstract Task<bool> CommitAsync(string number, ImmutableArray<RecordedEvent> events, int before, CancellationToken cancellationToken);
}
