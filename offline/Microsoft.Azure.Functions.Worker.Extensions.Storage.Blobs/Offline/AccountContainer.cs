using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A container of a storage account; one that is not there yet is empty.</summary>
internal sealed class AccountContainer(BlobContainerClient container) : IBlobContainer
{
    private const int NotFound = 404;
    private const int Changed = 412;

    public async Task<IReadOnlyList<BlobState>> ListAsync(CancellationToken cancellationToken)
    {
        var blobs = new List<BlobState>();
        try
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
            {
                blobs.Add(new BlobState(blob.Name, blob.Properties.ETag.ToString() ?? "", blob.Properties.LastModified?.UtcDateTime ?? default));
            }
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return [];
        }

        return [.. blobs.OrderBy(blob => blob.WrittenAt).ThenBy(blob => blob.Name, StringComparer.Ordinal)];
    }

    public async Task<Stream?> OpenAsync(BlobState blob, CancellationToken cancellationToken)
    {
        try
        {
            var asSeen = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(blob.ETag) } };
            return (await container.GetBlobClient(blob.Name).DownloadStreamingAsync(asSeen, cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status is NotFound or Changed)
        {
            return null;
        }
    }

    public async Task<bool> ExistsAsync(BlobState blob, CancellationToken cancellationToken) =>
        await container.GetBlobClient(blob.Name).ExistsAsync(cancellationToken);
}
