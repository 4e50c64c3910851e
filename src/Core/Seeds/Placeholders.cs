using System.Text.RegularExpressions;

namespace MissionReg.Core.Seeds;

/// <summary>Texts with blanks written as <c>{name}</c>.</summary>
public static partial class Placeholders
{
    /// <summary>Names in the order they first appear.</summary>
    public static IEnumerable<string> In(string text) =>
        Blank().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The words before the first blank, its name, the words up to the next one, and so on; words may be empty, and are last.</summary>
    public static string[] Split(string text) => Blank().Split(text);

    /// <summary>Puts the values into the blanks; a value's own braces stay as they are.</summary>
    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Blank().Replace(text, match => values[match.Groups[1].Value]);

    internal static string Strip(string text) => Blank().Replace(text, " ");

    /// <summary>A brace that belongs to no blank.</summary>
    internal static bool HasStrayBrace(string text) => Strip(text).AsSpan().ContainsAny('{', '}');

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
