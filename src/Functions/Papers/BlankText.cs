using System.Collections.Concurrent;
using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Papers;

/// <summary>A text with blanks, taken apart so that the values can be set differently from the words around them.</summary>
internal static class BlankText
{
    /// <summary>Our own texts taken apart, with what binds in their words: the same for every case, so they are looked through once.</summary>
    private static readonly ConcurrentDictionary<string, ImmutableArray<(string Text, bool IsBlank)>> Known = new(StringComparer.Ordinal);

    /// <param name="text">With blanks such as <c>{number}</c>.</param>
    /// <param name="values">By the names of the blanks.</param>
    /// <param name="missing">Is told of what no font has.</param>
    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public static ImmutableArray<LinePart> Fill(string text, IReadOnlyDictionary<string, string> values, GlyphTally? missing = null)
    {
        var pieces = Known.GetOrAdd(text, static text => [.. Pieces(text)]);
        var parts = ImmutableArray.CreateBuilder<LinePart>(pieces.Length);
        foreach (var (piece, isBlank) in pieces)
        {
            parts.Add(new LinePart(isBlank ? NoBreak.In(PrintableText.Of(values[piece], missing)) : piece, isBlank));
        }

        return parts.MoveToImmutable();
    }

    /// <summary>The words and, of each blank, the name, in their order.</summary>
    private static IEnumerable<(string Text, bool IsBlank)> Pieces(string text)
    {
        var blanks = Placeholders.In(text).Select(name => (Name: name, Mark: "{" + name + "}")).ToList();
        for (var at = 0; at < text.Length;)
        {
            var next = blanks
                .Select(b => (b.Name, b.Mark, At: text.IndexOf(b.Mark, at, StringComparison.Ordinal)))
                .Where(b => b.At >= 0)
                .DefaultIfEmpty((Name: "", Mark: "", At: text.Length))
                .MinBy(b => b.At);
            if (next.At > at)
            {
                yield return (NoBreak.In(text[at..next.At]), false);
            }

            if (next.Mark.Length > 0)
            {
                yield return (next.Name, true);
            }

            at = next.At + next.Mark.Length;
        }
    }
}
