using System.Runtime.CompilerServices;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>A kind of which all lines can be looked over at once.</summary>
/// <param name="lines">In any order.</param>
internal sealed class SimpleTransfer(
    TransferKind kind, Func<CancellationToken, IAsyncEnumerable<TransferLine>> lines, Func<TransferLine, CancellationToken, Task> import) : ITransfer
{
    public TransferKind Kind => kind;

    public async IAsyncEnumerable<TransferLine> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await lines(cancellationToken).ToListAsync(cancellationToken);
        foreach (var line in all.OrderBy(line => line.Key, StringComparer.Ordinal))
        {
            yield return line;
        }
    }

    public Task ImportAsync(TransferLine line, CancellationToken cancellationToken) => import(line, cancellationToken);
}
