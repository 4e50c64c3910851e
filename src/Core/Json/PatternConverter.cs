using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace MissionReg.Core.Json;

/// <summary>Writes and reads a NodaTime value by its pattern.</summary>
internal sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var result = pattern.Parse(reader.GetString() ?? "");
        return result.Success ? result.Value : throw new JsonException($"not a {typeof(T).Name}", result.Exception);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
