using System.Globalization;
using System.Text;

namespace MissionReg.Core.Forms;

/// <summary>Text as it is stored and printed: visible characters of one line in Unicode NFC.</summary>
internal static class FieldText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <returns>Null when the text has characters that cannot be printed on a line.</returns>
    public static string? Normalise(string trimmed)
    {
        for (var i = 0; i < trimmed.Length;)
        {
            if (!Rune.TryGetRuneAt(trimmed, i, out var rune) || !IsPrintable(rune))
                return null;
            i += rune.Utf16SequenceLength;
        }

        return trimmed.Normalize(NormalizationForm.FormC);
    }

    public static int Length(string text) => text.EnumerateRunes().Count();

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,

        // Direction overrides make a name read otherwise than it is stored; the joiners belong to Persian and Indic names.
        UnicodeCategory.Format => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner,
        _ => true,
    };
}
