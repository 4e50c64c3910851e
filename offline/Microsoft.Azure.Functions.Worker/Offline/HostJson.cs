using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What of <c>host.json</c> is meant for this host.</summary>
/// <param name="RoutePrefix">Without slashes at its ends; empty for none.</param>
/// <param name="LogLevels"><c>logging.logLevel</c> as configuration keys.</param>
internal sealed record HostJson(string RoutePrefix, IReadOnlyDictionary<string, string?> LogLevels)
{
    public static HostJson Read(string contentRoot)
    {
        var json = SettingsFile.Read("host.json", contentRoot);
        var prefix = json.At("extensions", "http", "routePrefix") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "api";
        var levels = json.At("logging", "logLevel") is { ValueKind: JsonValueKind.Object } section
            ? section.EnumerateObject().ToDictionary(p => $"Logging:LogLevel:{p.Name}", p => p.Value.GetString(), StringComparer.OrdinalIgnoreCase)
            : [];
        return new HostJson(prefix.Trim('/'), levels);
    }
}
