using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MissionReg.Functions.Storage.Azure.Blobs;

namespace MissionReg.Functions.Security;

/// <summary>
/// The installation's secret as the blob <c>access</c> of the container <c>keys</c>, the same for all instances: whichever
/// starts first draws it, and the others read that.
/// </summary>
internal static class BlobSecretKey
{
    /// <exception cref="InvalidDataException">The blob is there and is no key.</exception>
    public static byte[] ReadOrCreate(BlobServiceClient service, string containerPrefix)
    {
        var container = new BlobContainers(service, containerPrefix).Of(BlobContainers.Keys);
        var blob = container.GetBlobClient("access");
        if (Read(blob) is { } key)
        {
            return key;
        }

        container.CreateIfNotExists(PublicAccessType.None);
        try
        {
            blob.Upload(BinaryData.FromBytes(SecretKey.New()), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another instance was first, or this one was and did not hear so.
        }

        return Read(blob) ?? throw new InvalidDataException("keys/access is gone right after it was drawn.");
    }

    private static byte[]? Read(BlobClient blob)
    {
        try
        {
            return SecretKey.Require(
                blob.DownloadContent().Value.Content.ToArray(),
                "The blob keys/access is cut short; restore an earlier version of it: codes made with another key open nothing.");
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
