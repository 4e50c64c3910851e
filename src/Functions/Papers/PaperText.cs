using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Papers;

/// <summary>Fills the lines of a document of the wording for one case.</summary>
internal static class PaperText
{
    /// <param name="document">Whose lines.</param>
    /// <param name="language">In this language and its order.</param>
    /// <param name="blanks">Values of the case.</param>
    /// <param name="extra">Values that do not come from the case, such as the access code.</param>
    public static ImmutableArray<PaperLine> Fill(
        DocumentWording document, Language language, CaseBlanks blanks, params ReadOnlySpan<(string Blank, string Value)> extra)
    {
        var values = blanks.Values();
        foreach (var (blank, value) in extra)
        {
            values[blank] = value;
        }

        var lines = ImmutableArray.CreateBuilder<PaperLine>();
        WordingLine? above = null;
        foreach (var line in document.In(language))
        {
            var before = lines.Count;
            lines.AddRange((line.Repeats ? blanks.Repeats(line.Id) : IsLeftOut(line, values) ? [] : [values]).Select(v => Print(line, document, language, v, blanks.Unprintable)));
            if (line.Repeats && lines.Count == before && above is { Repeats: false })
            {
                CloseEmpty(lines);
            }

            above = line;
        }

        return lines.ToImmutable();
    }

    private static bool IsLeftOut(WordingLine line, Dictionary<string, string> values) =>
        line.Optional && Placeholders.In(line.Text.Ru).All(blank => values[blank].Length == 0);

    /// <summary>A heading of ours over nothing goes; a line of the form stays, struck out so that nobody writes there later.</summary>
    private static void CloseEmpty(ImmutableArray<PaperLine>.Builder lines)
    {
        var heading = lines[^1];
        lines.RemoveAt(lines.Count - 1);
        if (heading.Place is not LinePlace.Heading)
        {
            lines.Add(heading with { Parts = heading.Parts.Add(new LinePart(" –", IsValue: true)) });
        }
    }

    private static PaperLine Print(
        WordingLine line, DocumentWording document, Language language, Dictionary<string, string> values, GlyphTally? missing) => new(
        line.Id, LinePlaces.Of(line, document), line.Number, BlankText.Fill(line.Text.In(language), values, missing), line.Caption?.In(language));
}
