using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>The SHA-256 of a blob, kept in its metadata, which copies take along.</summary>
internal static class BlobDigest
{
    private const string Name = "sha256";

    public static Dictionary<string, string> Metadata(string sha256) => new() { [Name] = sha256 };

    /// <summary>As the metadata say; where somebody else wrote the blob, as it is when read.</summary>
    public static async Task<string> OfAsync(BlobClient blob, BlobProperties properties, CancellationToken cancellationToken)
    {
        if (properties.Metadata.TryGetValue(Name, out var sha256))
            return sha256;
        var download = await blob.DownloadStreamingAsync(
            new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = properties.ETag } }, cancellationToken);
        using var content = download.Value;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content.Content, cancellationToken));
    }

    /// <returns><c>null</c> when there is no such blob.</returns>
    public static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
