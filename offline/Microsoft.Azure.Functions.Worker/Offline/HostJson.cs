using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What of <c>host.json</c> is meant for this host.</summary>
/// <param name="RoutePrefix">Without slashes at its ends; empty for none.</param>
/// <param name="LogLevels"><c>logging.logLevel</c> as configuration keys, over the host's own.</param>
internal sealed record HostJson(string RoutePrefix, IReadOnlyDictionary<string, string?> LogLevels)
{
    // The server would write whole addresses, queries included, into the log; the host prints its own address once.
    private static readonly Dictionary<string, string?> Quiet = new()
    {
        [Category("Microsoft.AspNetCore")] = "Warning",
        [Category("Microsoft.Hosting.Lifetime")] = "Warning",
    };

    public static HostJson Read(string contentRoot)
    {
        var json = SettingsFile.Read("host.json", contentRoot);
        var prefix = json.At("extensions", "http", "routePrefix") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "api";
        var levels = json.At("logging", "logLevel") is { ValueKind: JsonValueKind.Object } section
            ? section.EnumerateObject().Select(p => KeyValuePair.Create(Category(p.Name), p.Value.GetString()))
            : [];
        return new HostJson(prefix.Trim('/'), Quiet.Concat(levels).GroupBy(l => l.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(l => l.Key, l => l.Last().Value, StringComparer.OrdinalIgnoreCase));
    }

    private static string Category(string name) => $"Logging:LogLevel:{name}";
}
