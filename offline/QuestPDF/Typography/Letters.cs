using System.Globalization;

namespace QuestPDF.Typography;

/// <summary>What the line breaker and the drawing must know about characters (a small part of UAX #14).</summary>
internal static class Letters
{
    /// <summary>Control, format and selector characters leave no mark and take no space.</summary>
    public static bool IsIgnored(int character) => character switch
    {
        '\t' => false,
        < ' ' => true,
        < 0x7F => false,
        <= 0x9F or 0xAD => true,
        < 0x200B => false,
        <= 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or 0xFEFF or 0xFFFE or 0xFFFF => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>A space that a line may end at and that is then left out.</summary>
    public static bool IsBreakingSpace(char c) => c is ' ' or '\t' or '\u3000' || (c is >= '\u2000' and <= '\u200A' && c != '\u2007');

    /// <summary>True where a line may end after the character at <paramref name="index"/>, which is no space.</summary>
    public static bool MayBreakAfter(string text, int index)
    {
        var c = text[index];
        if (c is not ('-' or '/' or '\u200B' or '\u2010' or '\u2012' or '\u2013' or '\u2014' or '\u00AD'))
        {
            return false;
        }

        if (index == 0 || index + 1 >= text.Length || IsBreakingSpace(text[index - 1]))
        {
            return c == '\u200B';
        }

        // A hyphen or slash does not part a number: 12-34, 2026/7. A no-break space or a mark holds on to what precedes it.
        var next = text[index + 1];
        return !(c is '-' or '/' && char.IsDigit(next)) && !(c is '-' or '/' or '\u2010' && next == c) && !ClingsToPrevious(next) && next is not ('\u00A0' or '\u202F' or '\u2060' or '\u2011');
    }

    /// <summary>A mark or second half of a character that must stay on the line of what it belongs to.</summary>
    public static bool ClingsToPrevious(char c) =>
        c >= '\u0300' && (char.IsLowSurrogate(c) || c is '\u200D' or >= '\uFE00' and <= '\uFE0F'
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>The character at an index and its length; half of a pair counts as the replacement character.</summary>
    public static (int Character, int Length) At(string text, int index)
    {
        var c = text[index];
        if (!char.IsSurrogate(c))
        {
            return (c, 1);
        }

        return index + 1 < text.Length && char.IsSurrogatePair(c, text[index + 1])
            ? (char.ConvertToUtf32(c, text[index + 1]), 2)
            : (0xFFFD, 1);
    }
}
