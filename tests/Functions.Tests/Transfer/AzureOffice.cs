using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>An office that keeps everything in an emulated storage account of its own.</summary>
internal sealed class AzureOffice(AzuriteServer azurite, params string[] more) : Office
{
    public static string[] SettingsOf(AzuriteServer azurite) => ["--MissionReg:Storage", "azure", "--AzureWebJobsStorage", azurite.ConnectionString];

    protected override string[] Settings => [.. SettingsOf(azurite), .. more];

    public override void Drop(string name, byte[] content)
    {
        var intake = new BlobContainerClient(azurite.ConnectionString, "intake");
        intake.CreateIfNotExists();
        intake.GetBlobClient(name).Upload(BinaryData.FromBytes(content), overwrite: true);
    }
}
