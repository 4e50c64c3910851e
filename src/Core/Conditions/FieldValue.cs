using System.Diagnostics;
using System.Globalization;
using NodaTime.Text;

namespace MissionReg.Core.Conditions;

/// <summary>Reads a normalised field as the type the procedure gives it.</summary>
internal static class FieldValue
{
    /// <returns>Null when the field is absent, blank or not of the type.</returns>
    public static object? Of(IReadOnlyDictionary<string, string> values, string name, ConditionType type) =>
        values.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? Read(text, type) : null;

    public static object? Read(string text, ConditionType type) => type switch
    {
        ConditionType.Text => text,
        ConditionType.Number => Number(text),
        ConditionType.Date => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null,
        ConditionType.Truth => text switch { "true" => true, "false" => false, _ => null },
        _ => throw new UnreachableException(),
    };

    // Read as int, summed as long: no sum that fits into an expression overflows.
    private static long? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
