using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>
/// Copies a blob to a free name within the account, where the service moves the bytes itself, mostly before it answers. The
/// name is taken at once and by one copy only, however many come at the same time.
/// </summary>
internal static class BlobCopy
{
    private static readonly BlobCopyFromUriOptions IfFree = new() { DestinationConditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };

    /// <returns>
    /// <c>false</c> when the name is taken by other bytes. Taken by these bytes it is <c>true</c>: by an earlier call, by another
    /// one now, or by this one, whose answer was lost so that the client asked again.
    /// </returns>
    /// <exception cref="FileNotFoundException">The source is gone, and the name is free.</exception>
    public static async Task<bool> TryAsync(BlobClient source, BlobClient target, string sha256, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var copy = await target.StartCopyFromUriAsync(source.Uri, IfFree, cancellationToken);
                await copy.WaitForCompletionAsync(cancellationToken);
                return true;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                if (await WholeAsync(target, cancellationToken) is { } found)
                    return await BlobDigest.OfAsync(target, found, cancellationToken) == sha256;
                if (e.Status == 404)
                    throw new FileNotFoundException("The staged document is gone.", e);
                if (e.ErrorCode != BlobErrorCode.BlobAlreadyExists && e.ErrorCode != BlobErrorCode.ConditionNotMet)
                    throw;
            }
        }
    }

    /// <summary>
    /// The blob when it is whole. One that another call is still copying is waited for; one whose copy failed holds nothing
    /// and is taken away, so that its name is free again.
    /// </summary>
    private static async Task<BlobProperties?> WholeAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        while (await BlobDigest.PropertiesAsync(blob, cancellationToken) is { } found)
        {
            switch (found)
            {
                case { CopyId: not null, BlobCopyStatus: CopyStatus.Pending }:
                    await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
                    break;
                case { CopyId: not null, BlobCopyStatus: CopyStatus.Failed or CopyStatus.Aborted }:
                    await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = found.ETag }, cancellationToken: cancellationToken);
                    break;
                default:
                    return found;
            }
        }

        return null;
    }
}
