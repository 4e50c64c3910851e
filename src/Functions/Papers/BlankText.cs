using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Papers;

/// <summary>A text with blanks, taken apart so that the values can be set differently from the words around them.</summary>
internal static class BlankText
{
    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public static ImmutableArray<LinePart> Fill(string text, IReadOnlyDictionary<string, string> values)
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
                parts.Add(new LinePart(text[at..next.At], IsValue: false));
            }

            if (next.Mark.Length > 0)
            {
                parts.Add(new LinePart(PrintableText.Of(values[next.Name]), IsValue: true));
            }

            at = next.At + next.Mark.Length;
        }

        return parts.ToImmutable();
    }
}
