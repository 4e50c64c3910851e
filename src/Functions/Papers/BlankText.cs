using System.Collections.Concurrent;
using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Papers;

/// <summary>A text with blanks, taken apart so that the values can be set differently from the words around them.</summary>
internal static class BlankText
{
    /// <summary>Our own words with what binds in them: the same for every case, so they are looked through once.</summary>
    private static readonly ConcurrentDictionary<string, string> Bound = new(StringComparer.Ordinal);

    /// <param name="text">With blanks such as <c>{number}</c>.</param>
    /// <param name="values">By the names of the blanks.</param>
    /// <param name="missing">Is told of what no font has.</param>
    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public static ImmutableArray<LinePart> Fill(string text, IReadOnlyDictionary<string, string> values, GlyphTally? missing = null)
    {
        var parts = ImmutableArray.CreateBuilder<LinePart>();
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
                parts.Add(new LinePart(Bound.GetOrAdd(text[at..next.At], NoBreak.In), IsValue: false));
            }

            if (next.Mark.Length > 0)
            {
                parts.Add(new LinePart(NoBreak.In(PrintableText.Of(values[next.Name], missing)), IsValue: true));
            }

            at = next.At + next.Mark.Length;
        }

        return parts.ToImmutable();
    }
}
