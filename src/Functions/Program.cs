using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MissionReg.Functions;
using MissionReg.Functions.Security;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<CallerMiddleware>(CallerMiddleware.Applies);
Application.Register(builder);

using var host = builder.Build();
if (args.Contains(FirstAdministrator.Argument))
{
    return await FirstAdministrator.CreateAsync(host.Services.GetRequiredService<AccountBook>(), Console.In, Console.Out, Console.Error);
}

await StartNote.WriteAsync(host.Services, Console.Out);
await host.RunAsync();
return 0;
