using System.Text.Json;
using System.Text.Json.Serialization;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Seeds;

/// <summary><c>HH:mm</c>: office hours know no seconds.</summary>
internal sealed class LocalTimeConverter : JsonConverter<LocalTime>
{
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ClockTime.Pattern.Parse(reader.GetString() ?? "") is { Success: true } time
            ? time.Value
            : throw new JsonException("is no time of the day");

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ClockTime.Pattern.Format(value));
}
