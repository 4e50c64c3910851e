using System.Security.Cryptography;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>An office whose data lie in a storage account.</summary>
public sealed class AzureOffice : Office, IAsyncLifetime
{
    private readonly string prefix = "T" + RandomNumberGenerator.GetHexString(10);
    private string connection = "";

    protected override string[] Settings =>
    [
        "--MissionReg:Storage", "azure",
        "--AzureWebJobsStorage", connection,
        "--MissionReg:TablePrefix", prefix,
        "--MissionReg:ContainerPrefix", prefix.ToLowerInvariant() + "-",
    ];

    async Task IAsyncLifetime.InitializeAsync()
    {
        connection = (await AzuriteServer.SharedAsync()).ConnectionString;
        await InitializeAsync();
    }
}
