using System.Collections.Immutable;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Uploads;

/// <summary>
/// Permits for a file to be sent to the storage account, past the service: a shared access signature that may create one blob
/// and nothing else. It is signed with a key that the service's identity is given for that time; with the account's key only
/// where the client has that, as on an emulator.
/// </summary>
internal sealed class AzureUploadPermits(BlobServiceClient service, TimeProvider clock) : IUploadPermits
{
    /// <summary>Clocks of the service and of the storage may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public async Task<UploadPermit> GrantAsync(UploadName name, string? contentType, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var container = service.GetBlobContainerClient(DocumentPaths.Intake);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var blob = container.GetBlobClient(name.ToString());
        var sas = new BlobSasBuilder(BlobSasPermissions.Create, expiresAt)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            StartsOn = clock.GetUtcNow() - Skew,
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        var headers = ImmutableSortedDictionary<string, string>.Empty.Add("x-ms-blob-type", "BlockBlob");
        return new UploadPermit(
            await SignAsync(blob, sas, cancellationToken),
            "PUT",
            contentType is null ? headers : headers.Add("Content-Type", contentType),
            name,
            expiresAt);
    }

    private async Task<Uri> SignAsync(BlobClient blob, BlobSasBuilder sas, CancellationToken cancellationToken)
    {
        if (blob.CanGenerateSasUri)
        {
            return blob.GenerateSasUri(sas);
        }

        var key = await service.GetUserDelegationKeyAsync(sas.StartsOn, sas.ExpiresOn, cancellationToken);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key.Value, service.AccountName) }.ToUri();
    }
}
