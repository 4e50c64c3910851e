using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Startup;

/// <summary>Where the service was to keep its data and to listen; noted beforehand, for a start that fails takes its services along.</summary>
/// <param name="Addresses">As they were set: the server itself names only those that it has got.</param>
internal sealed record StartPlace(string Storage, string Addresses)
{
    public static StartPlace Of(IServiceProvider services) => new(
        services.GetRequiredService<StorageName>().Value,
        services.GetRequiredService<IConfiguration>()["urls"] is { Length: > 0 } set ? set : "its address");
}
