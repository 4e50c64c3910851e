using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>The storage account that the service keeps everything in.</summary>
internal sealed record AzureAccount(BlobServiceClient Blobs, TableServiceClient Tables)
{
    /// <summary>To be told to an operator: no key and no signature is in it.</summary>
    public string Host => Blobs.Uri.Host;
}
