using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Finds the containers of triggers. Blobs are files under the data folder unless <c>MissionReg:Storage</c> is <c>azure</c>; then
/// they are those of the account that the trigger's connection names, as a connection string or as <c>accountName</c> or
/// <c>blobServiceUri</c> with the identity the process runs under (<c>clientId</c> tells which).
/// </summary>
internal sealed class BlobSource(IConfiguration configuration, DataFolder data)
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    public IBlobContainer Container(BlobFunction function) => configuration["MissionReg:Storage"] == "azure"
        ? new AccountContainer(Account(function.Connection ?? DefaultConnection).GetBlobContainerClient(function.Pattern.Container))
        : new FolderContainer(data.Folder(function.Pattern.Container));

    private BlobServiceClient Account(string connection)
    {
        if (configuration[connection] is { Length: > 0 } connectionString)
        {
            return new BlobServiceClient(connectionString);
        }

        var section = configuration.GetSection(connection);
        var address = section["blobServiceUri"] ?? (section["accountName"] is { } account ? $"https://{account}.blob.core.windows.net" : null);
        return address is null
            ? throw new InvalidOperationException($"Setting '{connection}' names no storage account.")
            : new BlobServiceClient(new Uri(address), new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] }));
    }
}
