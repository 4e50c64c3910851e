using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MissionReg.Functions;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Transfer;

if (args.Contains(MigrateCommand.Argument))
{
    return await MigrateCommand.RunAsync(args, Console.Out, Console.Error);
}

try
{
    using var host = Application.Builder(args).Build();
    try
    {
        return await RunAsync(host, args);
    }
    catch (Exception e) when (StorageFault.Of(e, TimeProvider.System.GetUtcNow()) is { } fault)
    {
        await Console.Error.WriteLineAsync("The service does not start: its storage cannot be used.");
        await Console.Error.WriteLineAsync(StorageNotice.Of(fault, host.Services.GetRequiredService<StorageName>().Value));
        return 1;
    }
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync($"The service does not start: {e.Message}");
    return 1;
}

static async Task<int> RunAsync(IHost host, string[] args)
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
        await Console.Error.WriteLineAsync("The service does not start: a migration is at work on its data folder.");
        return 1;
    }

    if (!await SeedStart.TryAsync(host.Services, Console.Error))
    {
        return 1;
    }

    await StartNote.WriteAsync(host.Services, Console.Out);
    await host.RunAsync();
    return 0;
}
