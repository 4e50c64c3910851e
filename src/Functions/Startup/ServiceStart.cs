using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Startup;

/// <summary>Builds the application and runs it, or the command that it was started for.</summary>
internal static class ServiceStart
{
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        StartPlace? place = null;
        try
        {
            StartArguments.Check(args);
            var hasStarted = false;
            var builder = Application.Builder(args);

            // The host would log why it does not start, stack and all; that is told below, or ends the process.
            builder.Logging.AddFilter(HostLog, level => hasStarted && level >= LogLevel.Information);
            using var host = builder.Build();
            place = StartPlace.Of(host.Services);
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => hasStarted = true);
            return await RunAsync(host, args);
        }
        catch (Exception e) when (StartFault.Of(e, place) is { } fault)
        {
            await Console.Error.WriteLineAsync($"The service does not start: {fault}");
            return 1;
        }
    }

    private static async Task<int> RunAsync(IHost host, string[] args)
    {
        if (args.Contains(FirstAdministrator.Argument))
        {
            var (accounts, signIn) = (host.Services.GetRequiredService<AccountBook>(), host.Services.GetRequiredService<IOfficerSignIn>());
            var piped = Console.IsInputRedirected ? Console.In : null;
            return await (signIn.TakesPasswords
                ? FirstAdministrator.CreateAsync(accounts, piped, Console.Out, Console.Error)
                : FirstAdministrator.AppointAsync(accounts, args, Console.Out, Console.Error));
        }

        // In the cloud there is no folder of ours, and often none that can be written to.
        var isEmbedded = host.Services.GetService<AzureAccount>() is null;
        using var folder = isEmbedded ? DataFolderLock.Share(host.Services.GetRequiredService<IOptions<MissionRegOptions>>().Value.DataDirectory) : null;
        if (isEmbedded && folder is null)
        {
            await Console.Error.WriteLineAsync("The service does not start: a migration is at work on its data folder. Wait until it has ended.");
            return 1;
        }

        if (!await SeedStart.TryAsync(host.Services, Console.Error))
        {
            return 1;
        }

        // A damaged secret would otherwise be found by the first recipient who comes with his code.
        _ = host.Services.GetRequiredService<InstallationKey>();
        await StartNote.WriteAsync(host.Services, Console.Out);
        await host.RunAsync();
        return 0;
    }
}
