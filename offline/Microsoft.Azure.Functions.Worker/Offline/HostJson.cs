using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What of <c>host.json</c> is meant for this host.</summary>
/// <param name="RoutePrefix">Without slashes at its ends; empty for none.</param>
/// <param name="LogLevels"><c>logging.logLevel</c> as configuration keys, over the host's own.</param>
/// <param name="Extensions"><c>extensions</c> as configuration keys, which the environment may override as in Azure.</param>
internal sealed record HostJson(
    string RoutePrefix, IReadOnlyDictionary<string, string?> LogLevels, IReadOnlyDictionary<string, string?> Extensions)
{
    private const string Section = "AzureFunctionsJobHost";

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
            .ToDictionary(l => l.Key, l => l.Last().Value, StringComparer.OrdinalIgnoreCase),
            json.At("extensions") is { } extensions ? Leaves($"{Section}:extensions", extensions).ToDictionary() : []);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Leaves(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Leaves($"{key}:{p.Name}", p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Leaves($"{key}:{i}", item)),
        _ => [KeyValuePair.Create(key, (string?)value.ToString())],
    };

    private static string Category(string name) => $"Logging:LogLevel:{name}";
}
