using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What of <c>local.settings.json</c> is meant for this host.</summary>
/// <param name="Values">Settings, with <c>__</c> read as <c>:</c> as in environment variables.</param>
/// <param name="Port"><c>Host.LocalHttpPort</c>.</param>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string?> Values, int? Port)
{
    private const string File = "local.settings.json";

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The file cannot be read.</exception>
    public static LocalSettings Read(string contentRoot)
    {
        var json = SettingsFile.Read(File, contentRoot);
        return new LocalSettings(ValuesOf(json.At("Values")), PortOf(json.At("Host", "LocalHttpPort")));
    }

    private static Dictionary<string, string?> ValuesOf(JsonElement? section)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (section is not { } given)
        {
            return values;
        }

        Require(given.ValueKind == JsonValueKind.Object, "has Values that are no object: { \"name\": \"value\" }");
        foreach (var value in given.EnumerateObject())
        {
            var isPlain = value.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
            Require(isPlain, $"gives {value.Name} a value of several parts; write MissionReg__Smtp__Host and the like, each with a text");
            values[value.Name.Replace("__", ":", StringComparison.Ordinal)] = value.Value.ToString();
        }

        return values;
    }

    private static void Require(bool good, string reason)
    {
        if (!good)
        {
            throw SettingsFile.Fault(File, reason);
        }
    }

    private static int? PortOf(JsonElement? port) => port switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } given when given.TryGetInt32(out var number) && number is >= 0 and <= ushort.MaxValue => number,
        _ => throw SettingsFile.Fault(File, "has a Host.LocalHttpPort that is no port, from 0 to 65535"),
    };
}
