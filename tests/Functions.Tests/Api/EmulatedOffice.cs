using Azure.Storage.Blobs;

namespace MissionReg.Functions.Tests.Api;

/// <summary>An office that keeps everything in an emulated storage account.</summary>
/// <param name="prefix">Of its tables and, in small letters, of its containers; empty if the account is its own.</param>
/// <param name="more">Settings besides.</param>
public abstract class EmulatedOffice(string prefix = "", params string[] more) : Office
{
    private string connection = "";

    protected string ContainerPrefix => prefix.Length == 0 ? "" : prefix.ToLowerInvariant() + "-";

    protected override string[] Settings =>
    [
        .. SettingsOf(connection),
        .. prefix.Length == 0 ? [] : (string[])["--MissionReg:TablePrefix", prefix, "--MissionReg:ContainerPrefix", ContainerPrefix],
        .. more,
    ];

    /// <summary>Of the whole of an account.</summary>
    public static string[] SettingsOf(string connection) => ["--MissionReg:Storage", "azure", "--AzureWebJobsStorage", connection];

    public override void Drop(string name, byte[] content)
    {
        var intake = new BlobContainerClient(connection, "intake");
        intake.CreateIfNotExists();
        intake.GetBlobClient(name).Upload(BinaryData.FromBytes(content), overwrite: true);
    }

    /// <summary>To the account, which is there from then on.</summary>
    protected abstract Task<string> ConnectAsync();

    protected override async Task PrepareAsync() => connection = await ConnectAsync();
}
