namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Where the blobs of one trigger lie: a folder of this machine, or a container of a storage account.</summary>
internal interface IBlobContainer
{
    /// <summary>Every finished blob, longest waiting first.</summary>
    Task<IReadOnlyList<BlobState>> ListAsync(CancellationToken cancellationToken);

    /// <returns><see langword="null"/> if the blob has gone, has changed, or somebody has it open for writing.</returns>
    Task<Stream?> OpenAsync(BlobState blob, CancellationToken cancellationToken);

    Task<bool> ExistsAsync(BlobState blob, CancellationToken cancellationToken);
}
