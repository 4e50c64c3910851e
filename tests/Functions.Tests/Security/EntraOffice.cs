using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Security;

/// <summary>An office whose officers sign in at Entra ID.</summary>
public sealed class EntraOffice : Office, IAsyncLifetime
{
    public const string Head = "11111111-4f89-41d3-9a0c-0305e82c3301";
    public const string Admin = "22222222-4f89-41d3-9a0c-0305e82c3301";
    public const string Nobody = "33333333-4f89-41d3-9a0c-0305e82c3301";

    protected override string[] Settings => ["--MissionReg:SignIn", "entra", "--WEBSITE_AUTH_ENABLED", "True"];

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var accounts = Services.GetRequiredService<AccountBook>();
        await accounts.AddAsync(new Account(Head, "Өтегенов Болат", "head of the office", [Role.Head, Role.Clerk], Almaty), null, default);
        await accounts.AddAsync(new Account(Admin, "Administrator", "Administrator", [Role.Administrator], ""), null, default);
    }
}
