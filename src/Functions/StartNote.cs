using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Security;

namespace MissionReg.Functions;

/// <summary>What a newcomer needs to know when the service starts.</summary>
internal static class StartNote
{
    public static async Task WriteAsync(IServiceProvider services, TextWriter output)
    {
        var options = services.GetRequiredService<IOptions<MissionRegOptions>>().Value;
        await output.WriteLineAsync($"Data lies in {Path.GetFullPath(options.DataDirectory)}");
        if (!await services.GetRequiredService<AccountBook>().AnyAsync(CancellationToken.None))
        {
            await output.WriteLineAsync($"There is no account yet. Make the first: dotnet run --project src/Functions -- {FirstAdministrator.Argument}");
        }
    }
}
