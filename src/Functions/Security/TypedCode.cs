using System.Collections.Frozen;
using System.Globalization;

namespace MissionReg.Functions.Security;

/// <summary>A code in Crockford's base 32 as a person types it off a paper.</summary>
internal static class TypedCode
{
    /// <summary>
    /// Letters that the alphabet leaves out because they look like digits, and the Cyrillic ones that a Kazakh or Russian keyboard
    /// gives in place of Latin ones: А В Е Һ К М О Р С Т У Ү Х І.
    /// </summary>
    private static readonly FrozenDictionary<char, char> Lookalikes = new Dictionary<char, char>
    {
        ['O'] = '0',
        ['I'] = '1',
        ['L'] = '1',
        ['\u0410'] = 'A',
        ['\u0412'] = 'B',
        ['\u0415'] = 'E',
        ['\u041D'] = 'H',
        ['\u04BA'] = 'H',
        ['\u041A'] = 'K',
        ['\u041C'] = 'M',
        ['\u041E'] = '0',
        ['\u0420'] = 'P',
        ['\u0421'] = 'C',
        ['\u0422'] = 'T',
        ['\u0423'] = 'Y',
        ['\u04AE'] = 'Y',
        ['\u0425'] = 'X',
        ['\u0406'] = '1',
    }.ToFrozenDictionary();

    /// <summary>Spaces and hyphens that a person put in for reading do not matter, nor does case. Anything else stays, and makes the code a wrong one.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "")
        .Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.DashPunctuation)
        .Select(char.ToUpperInvariant)
        .Select(c => Lookalikes.GetValueOrDefault(c, c)));
}
