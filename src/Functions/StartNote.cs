using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Security;
using MissionReg.Functions.Startup;
using MissionReg.Functions.Storage.Azure;

namespace MissionReg.Functions;

/// <summary>What a newcomer needs to know when the service starts.</summary>
internal static class StartNote
{
    public static async Task WriteAsync(IServiceProvider services, TextWriter output)
    {
        var folder = Path.GetFullPath(services.GetRequiredService<IOptions<MissionRegOptions>>().Value.DataDirectory);
        var place = services.GetService<AzureAccount>() is { } account ? $"the storage account at {account.Host}" : folder;
        await output.WriteLineAsync($"Data lies in {place}");
        foreach (var name in SettingNames.Unknown(services.GetRequiredService<IConfiguration>()))
        {
            await output.WriteLineAsync($"{name} is no setting of this release and is passed over.");
        }

        if (!await services.GetRequiredService<AccountBook>().AnyAsync(CancellationToken.None))
        {
            await output.WriteLineAsync($"There is no account yet. Make the first: dotnet run --project src/Functions -- {FirstAdministrator.Argument}");
        }
    }
}
