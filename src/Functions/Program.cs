using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MissionReg.Functions;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

using var host = Application.Builder(args).Build();
if (args.Contains(FirstAdministrator.Argument))
{
    var piped = Console.IsInputRedirected ? Console.In : null;
    return await FirstAdministrator.CreateAsync(host.Services.GetRequiredService<AccountBook>(), piped, Console.Out, Console.Error);
}

if (!await SeedStart.TryAsync(host.Services, Console.Error))
{
    return 1;
}

await StartNote.WriteAsync(host.Services, Console.Out);
await host.RunAsync();
return 0;
