using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Offline;

/// <summary>A property's value in the OData JSON of the Table service.</summary>
internal static class EdmValue
{
    /// <summary>The instants of the service: UTC, seven digits of a second.</summary>
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset value) => value.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    public static string Write(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value.ToString(Instant, CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"A DateTime of kind {value.Kind} names no instant: the Table service takes UTC only.");

    /// <summary>What annotation the value needs, and how it is written.</summary>
    /// <exception cref="NotSupportedException">The service has no such type.</exception>
    public static (string? Type, object Json) Encode(string name, object value) => value switch
    {
        string or bool or int => (null, value),
        Enum => (null, value.ToString()!),
        long number => (EdmType.Int64, number.ToString(CultureInfo.InvariantCulture)),
        ulong number => (EdmType.Int64, number.ToString(CultureInfo.InvariantCulture)),
        double number => (EdmType.Double, double.IsFinite(number) ? number : Special(number)),
        Guid guid => (EdmType.Guid, guid.ToString()),
        DateTimeOffset instant => (EdmType.DateTime, Write(instant)),
        DateTime instant => (EdmType.DateTime, Write(instant)),
        byte[] bytes => (EdmType.Binary, Convert.ToBase64String(bytes)),
        BinaryData bytes => (EdmType.Binary, Convert.ToBase64String(bytes.ToMemory().Span)),
        _ => throw new NotSupportedException($"Property '{name}' holds a {value.GetType()}, which the Table service cannot keep."),
    };

    public static object? Decode(JsonElement json, string? type) => (json.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.String, EdmType.Int64) => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, EdmType.Double) => Special(json.GetString()!),
        (JsonValueKind.String, EdmType.Guid) => Guid.Parse(json.GetString()!),
        (JsonValueKind.String, EdmType.DateTime) => DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        (JsonValueKind.String, EdmType.Binary) => Convert.FromBase64String(json.GetString()!),
        (JsonValueKind.String, _) => json.GetString(),
        (JsonValueKind.True or JsonValueKind.False, _) => json.GetBoolean(),
        (JsonValueKind.Number, EdmType.Double) => json.GetDouble(),
        (JsonValueKind.Number, EdmType.Int64) => json.GetInt64(),
        (JsonValueKind.Number, _) when json.TryGetInt32(out var small) => small,
        (JsonValueKind.Number, _) when json.TryGetInt64(out var large) => large,
        (JsonValueKind.Number, _) => json.GetDouble(),
        _ => throw new NotSupportedException($"The Table service answered with a JSON {json.ValueKind} of type '{type}'."),
    };

    private static string Special(double value) =>
        double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static double Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
