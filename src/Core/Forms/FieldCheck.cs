using System.Globalization;
using System.Text.RegularExpressions;
using MissionReg.Core.Procedures;
using NodaTime.Text;

namespace MissionReg.Core.Forms;

/// <summary>Looks at one field by itself.</summary>
internal static partial class FieldCheck
{
    /// <summary>Fewest and most digits of a phone number: a city's own numbering, and ITU-T E.164.</summary>
    private static readonly (int Fewest, int Most) PhoneDigits = (5, 15);

    /// <param name="value">Normalised and not blank.</param>
    /// <returns>The code of the first fault; null when there is none.</returns>
    public static string? Fault(FormField field, string value) =>
        field.MaxLength < FieldText.Length(value) ? FieldCode.TooLong
        : OfType(field, value) is { } fault ? fault
        : field.Pattern is { } pattern && !FieldPattern.Matches(pattern, value) ? FieldCode.Pattern
        : null;

    private static string? OfType(FormField field, string value) => field.Type switch
    {
        FieldType.Date when !DateShape().IsMatch(value) => FieldCode.Mistyped,
        FieldType.Date when !LocalDatePattern.Iso.Parse(value).Success => FieldCode.NoSuchDate,
        FieldType.Choice when field.Choices?.Any(choice => choice.Id == value) != true => FieldCode.NotAChoice,
        FieldType.Phone when !IsPhone(value) => FieldCode.Mistyped,
        FieldType.Number when !NumberShape().IsMatch(value) => FieldCode.Mistyped,
        FieldType.Number when Number(value) < (field.Min ?? 0) || Number(value) > (field.Max ?? int.MaxValue) => FieldCode.OutOfRange,
        FieldType.CertificateNumber when !CertificateNumberShape().IsMatch(value) => FieldCode.Mistyped,
        _ => null,
    };

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);

    private static bool IsPhone(string value)
    {
        var digits = value.Count(char.IsAsciiDigit);
        return PhoneShape().IsMatch(value) && digits >= PhoneDigits.Fewest && digits <= PhoneDigits.Most;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateShape();

    [GeneratedRegex(@"\A[0-9]{1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\A\+?[0-9 ()\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();

    [GeneratedRegex(@"\A(?=.*\p{Nd})[\p{L}\p{Nd}№ ./\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex CertificateNumberShape();
}
