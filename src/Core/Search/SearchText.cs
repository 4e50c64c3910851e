using System.Globalization;
using System.Text;

namespace MissionReg.Core.Search;

/// <summary>
/// Folds names as Kazakh, Russian and mixed spelling write them, so that a clerk with either keyboard finds them:
/// <c>Құрманғалиұлы</c>, <c>КУРМАНГАЛИУЛЫ</c> and one with Latin letters among the Cyrillic are the same.
/// </summary>
/// <remarks>
/// The result is for comparing only: words of small letters and digits, one space between them. Letters lose case, accents
/// and what tells Kazakh from Russian ones (also й, ё and э); ъ and ь go. A word that mixes alphabets is read in the one that
/// all its letters can be read in, Cyrillic first. Everything that is no letter or digit parts words, apostrophes and hyphens too.
/// Needs ICU: without it (invariant globalization) composed Latin letters keep their accents.
/// </remarks>
public static class SearchText
{
    /// <summary>What <see cref="Fold"/> makes of it again is the same.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var word = new FoldedWord();
        foreach (var rune in Characters(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Accents; and what no one sees, such as a soft hyphen.
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    word.Add((Rune)(char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter:
                    word.Add(rune);
                    break;

                // Modifier letters too: they are written for apostrophes.
                default:
                    word.MoveTo(folded);
                    break;
            }
        }

        word.MoveTo(folded);
        return folded.ToString();
    }

    /// <summary>Every word of the query begins some word of the text; their order is free, and nothing is in everything.</summary>
    /// <param name="foldedHaystack">What <see cref="Fold"/> made of the text.</param>
    /// <param name="query">As typed.</param>
    public static bool Matches(string foldedHaystack, string query)
    {
        var haystack = " " + foldedHaystack;
        return Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => haystack.Contains(" " + word, StringComparison.Ordinal));
    }

    // Half a surrogate pair and U+FFFE, which is no character, cannot be normalised.
    private static string Characters(string text) => string.Concat(
        text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned ? Rune.ReplacementChar : rune));
}
