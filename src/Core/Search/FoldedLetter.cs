using System.Collections.Frozen;
using System.Text;

namespace MissionReg.Core.Search;

/// <param name="Text">The letter folded; empty for one that goes.</param>
/// <param name="Script">The alphabet of <paramref name="Text"/>.</param>
/// <param name="Twin">The folded letter of the other alphabet that looks the same; null when none does.</param>
internal readonly record struct FoldedLetter(string Text, Script Script, string? Twin)
{
    // The last four lose their accents before they come here, but not on a host without ICU.
    private static readonly FrozenDictionary<char, string> Cyrillic = new Dictionary<char, string>
    {
        ['ә'] = "а",
        ['ғ'] = "г",
        ['ґ'] = "г",
        ['қ'] = "к",
        ['ң'] = "н",
        ['ө'] = "о",
        ['ұ'] = "у",
        ['ү'] = "у",
        ['һ'] = "х",
        ['і'] = "и",
        ['э'] = "е",
        ['є'] = "е",
        ['ъ'] = "",
        ['ь'] = "",
        ['й'] = "и",
        ['ї'] = "и",
        ['ё'] = "е",
        ['ў'] = "у",
    }.ToFrozenDictionary();

    // Letters whose stroke or ligature Unicode does not take apart.
    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['ı'] = "i",
        ['ə'] = "a",
        ['ɵ'] = "o",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ħ'] = "h",
        ['ł'] = "l",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['ƶ'] = "z",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
        ['ß'] = "ss",
    }.ToFrozenDictionary();

    // By look, so case counts: a capital H is Н, a small one the Kazakh һ; a small b is the soft sign. Other letters look
    // like what they fold to.
    private static readonly FrozenDictionary<char, string> LatinTwins = new Dictionary<char, string>
    {
        ['A'] = "а", ['a'] = "а",
        ['B'] = "в", ['b'] = "",
        ['C'] = "с", ['c'] = "с",
        ['E'] = "е", ['e'] = "е",
        ['H'] = "н", ['h'] = "х",
        ['I'] = "и", ['i'] = "и",
        ['K'] = "к", ['k'] = "к",
        ['M'] = "м", ['m'] = "м",
        ['O'] = "о", ['o'] = "о",
        ['P'] = "р", ['p'] = "р",
        ['T'] = "т", ['t'] = "т",
        ['X'] = "х", ['x'] = "х",
        ['Y'] = "у", ['y'] = "у",
    }.ToFrozenDictionary();

    // Of folded letters, so that a text folded again stays as it is.
    private static readonly FrozenDictionary<string, string> CyrillicTwins = new Dictionary<string, string>
    {
        ["а"] = "a",
        ["в"] = "b",
        ["с"] = "c",
        ["е"] = "e",
        ["н"] = "h",
        ["и"] = "i",
        ["к"] = "k",
        ["м"] = "m",
        ["о"] = "o",
        ["р"] = "p",
        ["т"] = "t",
        ["х"] = "x",
        ["у"] = "y",
    }.ToFrozenDictionary();

    /// <param name="rune">A letter or digit, without accents where ICU takes them off.</param>
    /// <returns>Several for a ligature, none for a letter that goes.</returns>
    public static IEnumerable<FoldedLetter> Of(Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        return Alphabet.Of(small) switch
        {
            Script.Cyrillic => OfCyrillic((char)small.Value),
            Script.Latin => OfLatin((char)rune.Value, (char)small.Value),
            _ => [new FoldedLetter(small.ToString(), Script.None, null)],
        };
    }

    private static IEnumerable<FoldedLetter> OfCyrillic(char small)
    {
        var folded = Cyrillic.GetValueOrDefault(small, $"{small}");
        return folded.Length == 0 ? [] : [new FoldedLetter(folded, Script.Cyrillic, CyrillicTwins.GetValueOrDefault(folded))];
    }

    private static IEnumerable<FoldedLetter> OfLatin(char written, char small) =>
        from folded in Latin.GetValueOrDefault(small, $"{small}")
        select new FoldedLetter($"{folded}", Script.Latin, LatinTwins.GetValueOrDefault(written) ?? LatinTwins.GetValueOrDefault(folded));
}
