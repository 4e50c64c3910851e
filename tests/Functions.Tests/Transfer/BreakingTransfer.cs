using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>Puts lines in until the storage fails.</summary>
internal sealed class BreakingTransfer(ITransfer kind, Func<bool> breaks) : ITransfer
{
    public TransferKind Kind => kind.Kind;

    public IAsyncEnumerable<TransferLine> ExportAsync(CancellationToken cancellationToken) => kind.ExportAsync(cancellationToken);

    public Task ImportAsync(TransferLine line, CancellationToken cancellationToken) =>
        breaks() ? throw new IOException("the storage is gone") : kind.ImportAsync(line, cancellationToken);
}
