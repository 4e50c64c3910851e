using Azure;
using Azure.Storage.Blobs;
using MissionReg.Functions.Storage.Azure.Blobs;

namespace MissionReg.Functions.Security;

/// <summary>The installation's secret, the same for all instances: whichever starts first draws it, and the others read that.</summary>
internal static class BlobSecretKey
{
    /// <exception cref="InvalidDataException">The blob is there and is no key.</exception>
    public static byte[] ReadOrCreate(BlobServiceClient service, string containerPrefix)
    {
        var blob = new SecretBlob(service, containerPrefix);
        var key = blob.Read(CancellationToken.None) ?? Create(blob);
        return SecretKey.Require(
            key, "The blob keys/access is cut short; restore an earlier version of it: codes made with another key open nothing.");
    }

    private static byte[] Create(SecretBlob blob)
    {
        try
        {
            blob.Add(SecretKey.New(), CancellationToken.None);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another instance was first, or this one was and did not hear so.
        }

        return blob.Read(CancellationToken.None) ?? throw new InvalidDataException("keys/access is gone right after it was drawn.");
    }
}
