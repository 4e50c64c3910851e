using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MissionReg.Core.Seeds;

/// <summary>
/// Finds letters of another alphabet that look like the right ones. The published Kazakh text itself writes і (U+0456)
/// and Latin i (U+0069) side by side, which breaks searching, sorting and hyphenation.
/// </summary>
internal static class MixedScript
{
    // Latin letters that have a Cyrillic or Kazakh twin.
    private static readonly FrozenSet<char> LatinTwins = "ABCEHIKMOPTXYaceiopxyhs".ToFrozenSet();

    // Latin words made of twins only that are meant: Roman numerals, and the header Idempotency-Key.
    private static readonly FrozenSet<string> Meant =
        FrozenSet.Create("I", "II", "III", "X", "XI", "XII", "XIX", "XX", "XXI", "Key");

    private enum Script
    {
        Latin,
        Cyrillic,
        Other,
    }

    /// <summary>The first word of a Cyrillic text that mixes alphabets or is wholly made of Latin twins; else null.</summary>
    public static string? InCyrillic(string text) =>
        Words(text).FirstOrDefault(word => IsMixed(word) || (word.All(LatinTwins.Contains) && !Meant.Contains(word)));

    /// <summary>The first word that mixes alphabets; else null.</summary>
    public static string? InLatin(string text) => Words(text).FirstOrDefault(IsMixed);

    /// <summary>Words with at least one Latin letter.</summary>
    public static IEnumerable<string> LatinWords(string text) =>
        Words(text).Where(word => word.EnumerateRunes().Any(rune => ScriptOf(rune) == Script.Latin));

    private static bool IsMixed(string word) =>
        word.EnumerateRunes().Where(Rune.IsLetter).Select(ScriptOf).Distinct().Count() > 1;

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Placeholders.Strip(text).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static Script ScriptOf(Rune rune) => rune.Value switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        >= 0x0400 and < 0x0530 => Script.Cyrillic,
        _ => Script.Other,
    };
}
