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
    private static IEnumerable<(string Text, bool IsBlank)> Pieces(string text) => Placeholders.Split(text)
        .Select((piece, i) => i % 2 == 1 ? (piece, true) : (NoBreak.In(piece), false))
        .Where(piece => piece.Item1.Length > 0);
}
