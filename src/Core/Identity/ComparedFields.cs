using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Identity;

/// <summary>The fields a number is held against; null where there is nothing to compare.</summary>
internal sealed class ComparedFields(IReadOnlyDictionary<string, string> fields)
{
    public string? Text(string? id) =>
        id is not null && fields.TryGetValue(id, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public LocalDate? Date(string? id) =>
        Text(id) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;

    public Sex? Sex(string? id) => Text(id) switch
    {
        "male" => Identity.Sex.Male,
        "female" => Identity.Sex.Female,
        _ => null,
    };

    /// <summary>In capitals and without spaces, hyphens and the like, none of which a machine-readable zone can show.</summary>
    public string? Number(string? id) =>
        Text(id) is { } text ? string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant() : null;

    /// <summary>As the zone writes it, where Germany has a code of one letter (ICAO Doc 9303-3, 5).</summary>
    public string? State(string? id) => Text(id)?.ToUpperInvariant() switch
    {
        "DEU" or "D" => "D",
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,
        _ => null,
    };
}
