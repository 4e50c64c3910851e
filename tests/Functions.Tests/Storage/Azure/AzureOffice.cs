using System.Security.Cryptography;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>An office in the account that all tests share.</summary>
public sealed class AzureOffice() : EmulatedOffice("T" + RandomNumberGenerator.GetHexString(10))
{
    protected override async Task<string> ConnectAsync() => (await AzuriteServer.SharedAsync()).ConnectionString;
}
