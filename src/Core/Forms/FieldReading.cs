using MissionReg.Core.Procedures;

namespace MissionReg.Core.Forms;

/// <summary>One field as typed in.</summary>
internal static class FieldReading
{
    /// <returns>The normalised value, or the code of the first fault; neither for a blank that may stay so.</returns>
    public static (string? Value, string? Fault) Of(FormField field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, field.Required ? FieldCode.Missing : null);
        return FieldText.Normalise(typed.Trim()) is { } value
            ? (value, FieldCheck.Fault(field, value))
            : (null, FieldCode.InvalidCharacters);
    }
}
