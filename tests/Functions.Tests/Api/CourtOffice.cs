using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Seeds;

namespace MissionReg.Functions.Tests.Api;

/// <summary>An office whose procedure has its registrations suspended and revoked, as others than Almaty's do.</summary>
public sealed class CourtOffice : Office
{
    protected override void Furnish(FunctionsApplicationBuilder builder)
    {
        using var folder = new SeedFolder();
        folder.Write(SeedFolder.Procedure, json =>
        {
            foreach (var act in (string[])["suspend", "lift-suspension", "revoke"])
            {
                json["acts"]![act] = "17(5)";
            }
        });
        builder.Services.AddSingleton(new SeedBook(folder.Root));
    }
}
