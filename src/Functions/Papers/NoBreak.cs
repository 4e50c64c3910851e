using System.Text.RegularExpressions;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Where a line must not end: between № and its number, initials and the name, the parts of a date, a number and what it counts.
/// The rules go by the shape of the words, so they hold in Kazakh and in Russian.
/// </summary>
internal static partial class NoBreak
{
    private const char Space = '\u00A0';

    /// <summary>Holds two letters together and takes no room; it leaves no trace in text that is copied from the paper.</summary>
    private const char Joiner = '\u2060';

    /// <summary>The text with no-break spaces in place of the spaces that bind, and nothing else changed but a joiner after a hyphen that binds.</summary>
    public static string In(string text)
    {
        if (!text.AsSpan().ContainsAny(' ', '-'))
        {
            return text;
        }

        var bound = Spaces().Replace(text, m => m.Value.Replace(' ', Space));
        return Hyphens().Replace(bound, "-" + Joiner);
    }

    /// <summary>
    /// A match is a stretch whose spaces all bind, so a stretch ends with a space only if that space binds to what comes after it:
    /// the value of the next blank begins after «№ ».
    /// </summary>
    [GeneratedRegex("""
        [№§]\ (?=\d|\{|$|\p{Lu})
        | «?\b\d{1,2}»?\ \p{Ll}{3,}\ \d{4}\b (\ ?(г\.|года|ж\.))?
        | \b\d{4}\ (жылғы|жылдың|ж\.)\ «?\d{1,2}»?(\ \p{Ll}{3,})?
        | \b\d{4}\ (г\.|года\b|ж\.|жыл)
        | (?<!\p{L})\p{Lu}\.\ (?=\p{Lu}(\.|\p{Ll}))
        | (?<=\p{Lu}\p{Ll}+)\ (?=\p{Lu}\.\ ?\p{Lu}\.)
        | (?<!\p{L})(г|ул|пр|д|кв|п|обл|каб|тел|қ|к|ш)\.\ (?=[\p{Lu}\d«])
        | (?<=\d)\ (?=(кг|г|км|м|см|мм|тг|т|мин|экз|шт|стр|бет|дана|данада|теңге|тенге)\b)
        | (?<=\+\d[\d ]{0,20})\ (?=\d)
        | \ (?=[–—](\s|$))
        | (?<=(^|\s)[–—])\ (?=\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>The text as one that no line may end in: a telephone number, a date.</summary>
    public static string Whole(string text) => text.Replace(' ', Space);

    /// <summary>In «5-үй», and in the numbers of journals: ALM-MC-2026-000045.</summary>
    [GeneratedRegex(@"(?<=\d)-(?=\p{Ll})|(?<=\p{Lu})-(?=[\p{Lu}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
