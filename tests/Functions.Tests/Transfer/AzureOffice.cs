using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>An office in an account of its own, which is there before and after it.</summary>
internal sealed class AzureOffice(AzuriteServer azurite, params string[] more) : EmulatedOffice(prefix: "", more)
{
    protected override Task<string> ConnectAsync() => Task.FromResult(azurite.ConnectionString);
}
