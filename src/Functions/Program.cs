using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MissionReg.Functions;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

try
{
    using var host = Application.Builder(args).Build();
    if (args.Contains(FirstAdministrator.Argument))
    {
        var (accounts, signIn) = (host.Services.GetRequiredService<AccountBook>(), host.Services.GetRequiredService<IOfficerSignIn>());
        var piped = Console.IsInputRedirected ? Console.In : null;
        return await (signIn.TakesPasswords
            ? FirstAdministrator.CreateAsync(accounts, piped, Console.Out, Console.Error)
            : FirstAdministrator.AppointAsync(accounts, args, Console.Out, Console.Error));
    }

    if (!await SeedStart.TryAsync(host.Services, Console.Error))
    {
        return 1;
    }

    await StartNote.WriteAsync(host.Services, Console.Out);
    await host.RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync($"The service does not start: {e.Message}");
    return 1;
}
