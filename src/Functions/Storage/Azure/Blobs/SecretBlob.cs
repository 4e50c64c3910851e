using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>The installation's secret as the blob <c>access</c> of the container <c>keys</c>.</summary>
internal sealed class SecretBlob(BlobServiceClient service, string containerPrefix)
{
    private readonly BlobContainerClient container = new BlobContainers(service, containerPrefix).Of(BlobContainers.Keys);

    private BlobClient Blob => container.GetBlobClient("access");

    /// <summary>As it lies there; null if there is none.</summary>
    public byte[]? Read(CancellationToken cancellationToken)
    {
        try
        {
            return Blob.DownloadContent(cancellationToken).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <exception cref="RequestFailedException">With 409 or 412 there is one, which stays; the client may have written it itself and not heard so.</exception>
    public void Add(byte[] key, CancellationToken cancellationToken)
    {
        container.CreateIfNotExists(PublicAccessType.None, cancellationToken: cancellationToken);
        var ifNone = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        Blob.Upload(BinaryData.FromBytes(key), ifNone, cancellationToken);
    }
}
