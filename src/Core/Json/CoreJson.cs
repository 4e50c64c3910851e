using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace MissionReg.Core.Json;

/// <summary>JSON as it is stored and sent: camelCase, enums as kebab-case words, NodaTime values in their ISO patterns.</summary>
public static class CoreJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new PatternConverter<NodaTime.LocalDate>(LocalDatePattern.Iso),
                new PatternConverter<NodaTime.LocalDateTime>(LocalDateTimePattern.ExtendedIso),
                new PatternConverter<NodaTime.Instant>(InstantPattern.ExtendedIso),
                new PatternConverter<NodaTime.OffsetDateTime>(OffsetDateTimePattern.Rfc3339),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
