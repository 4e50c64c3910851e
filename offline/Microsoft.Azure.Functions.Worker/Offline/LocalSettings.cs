using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What of <c>local.settings.json</c> is meant for this host.</summary>
/// <param name="Values">Settings, with <c>__</c> read as <c>:</c> as in environment variables.</param>
/// <param name="Port"><c>Host.LocalHttpPort</c>.</param>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string?> Values, int? Port)
{
    public static LocalSettings Read(string contentRoot)
    {
        var json = SettingsFile.Read("local.settings.json", contentRoot);
        var values = json.At("Values") is { ValueKind: JsonValueKind.Object } section
            ? section.EnumerateObject().ToDictionary(
                p => p.Name.Replace("__", ":", StringComparison.Ordinal), p => (string?)p.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : [];
        var port = json.At("Host", "LocalHttpPort") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null;
        return new LocalSettings(values, port);
    }
}
