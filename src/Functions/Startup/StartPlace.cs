using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Startup;

/// <summary>Where the service was to keep its data and to listen; noted beforehand, for a start that fails takes its services along.</summary>
internal sealed record StartPlace(string Storage, IServerAddressesFeature? Listening)
{
    public string Addresses => string.Join(", ", Listening?.Addresses ?? []);

    public static StartPlace Of(IServiceProvider services) =>
        new(services.GetRequiredService<StorageName>().Value, services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>());
}
