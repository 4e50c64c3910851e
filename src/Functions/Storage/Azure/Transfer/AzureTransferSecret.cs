using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MissionReg.Functions.Storage.Azure.Blobs;

namespace MissionReg.Functions.Storage.Azure.Transfer;

/// <summary>The installation's secret in its blob, given to another storage or taken from it.</summary>
internal sealed class AzureTransferSecret(BlobServiceClient service, string containerPrefix)
{
    private static readonly BlobRequestConditions IfFree = new() { IfNoneMatch = ETag.All };

    private readonly BlobContainers containers = new(service, containerPrefix);

    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await Blob(containers.Of(BlobContainers.Keys)).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task KeepAsync(byte[] key, CancellationToken cancellationToken)
    {
        var container = await containers.CreatedAsync(BlobContainers.Keys, cancellationToken);
        await Blob(container).UploadAsync(BinaryData.FromBytes(key), new BlobUploadOptions { Conditions = IfFree }, cancellationToken);
    }

    private static BlobClient Blob(BlobContainerClient container) => container.GetBlobClient("access");
}
