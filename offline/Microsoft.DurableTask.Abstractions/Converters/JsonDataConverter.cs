using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>
/// System.Text.Json with names as declared, case-sensitive, fields included, unless other options are given (the Functions
/// worker gives its own: case-insensitive, no fields).
/// </summary>
public class JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    private static readonly JsonSerializerOptions DefaultOptions = new() { IncludeFields = true };

    private readonly JsonSerializerOptions _options = options ?? DefaultOptions;

    public static JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, _options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, _options);
}
