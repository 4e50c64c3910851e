using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Settings as the Functions tools know them: <c>host.json</c>, then <c>local.settings.json</c>, under the environment and the
/// command line.
/// </summary>
internal static class HostSettings
{
    // As in Azure Functions, where FUNCTIONS_REQUEST_BODY_SIZE_LIMIT overrides it; an application may set its own.
    private const long LargestRequest = 220_200_960;
    private const int Port = 7071;
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static void Apply(WebApplicationBuilder web)
    {
        var local = LocalSettings.Read(web.Environment.ContentRootPath);
        var hostJson = HostJson.Read(web.Environment.ContentRootPath);
        var sources = web.Configuration.Sources;
        var environment = sources.ToList().FindLastIndex(s => s is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        sources.Insert(Math.Max(environment, 0), new MemoryConfigurationSource { InitialData = local.Values });
        sources.Insert(0, new MemoryConfigurationSource { InitialData = hostJson.LogLevels });
        sources.Insert(0, new MemoryConfigurationSource { InitialData = hostJson.Extensions });

        web.Services.AddSingleton(hostJson);
        web.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize =
                context.Configuration.GetValue("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", LargestRequest);
        });
        if (AddressKeys.All(key => string.IsNullOrEmpty(web.Configuration[key])))
        {
            web.WebHost.UseUrls($"http://localhost:{PortOf(web.Configuration["port"]) ?? local.Port ?? Port}");
        }
    }

    private static ushort? PortOf(string? setting) => setting is null ? null
        : ushort.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
        : throw new OptionsValidationException("port", typeof(HostSettings), ["port: must be a port, from 0 to 65535."]);
}
