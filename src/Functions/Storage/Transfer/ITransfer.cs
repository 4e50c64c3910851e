namespace MissionReg.Functions.Storage.Transfer;

/// <summary>Takes everything of one kind out of a storage and puts it into one. Not for a storage that a service runs on.</summary>
internal interface ITransfer
{
    TransferKind Kind { get; }

    /// <summary>All there is, by <see cref="TransferLine.Key"/> in ordinal order.</summary>
    IAsyncEnumerable<TransferLine> ExportAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a line that is not there, or what a line has more than the one that is there. What completed is durable; broken off,
    /// nothing of the line is there, or all of it, or a beginning that <see cref="TransferKind.MayBecome"/> the whole.
    /// </summary>
    /// <exception cref="LineWaitsException">Nothing was done; another line must be put in before.</exception>
    Task ImportAsync(TransferLine line, CancellationToken cancellationToken);
}
