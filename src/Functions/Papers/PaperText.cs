using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Papers;

/// <summary>Fills the lines of a document of the wording for one case.</summary>
internal static class PaperText
{
    private const string HeadingEnd = "-heading";

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
        foreach (var line in document.In(language))
        {
            if (!line.Repeats)
            {
                lines.Add(Print(line, document, language, values));
                continue;
            }

            var before = lines.Count;
            lines.AddRange(blanks.Repeats(line.Id).Select(one => Print(line, document, language, one)));
            if (lines.Count == before && before > 0 && lines[^1].Id.EndsWith(HeadingEnd, StringComparison.Ordinal))
            {
                // A heading over nothing.
                lines.RemoveAt(before - 1);
            }
        }

        return lines.ToImmutable();
    }

    private static PaperLine Print(WordingLine line, DocumentWording document, Language language, Dictionary<string, string> values) => new(
        line.Id, LinePlaces.Of(line, document), line.Number, BlankText.Fill(line.Text.In(language), values), line.Caption?.In(language));
}
