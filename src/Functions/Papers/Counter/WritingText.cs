using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Takes a text with blanks apart for writing on by hand.</summary>
internal static class WritingText
{
    /// <summary>Letters above which nothing more is written behind a blank on its last line.</summary>
    private const int Long = 60;

    /// <param name="text">Of the wording.</param>
    /// <param name="blank">What stands in a blank, by its name.</param>
    /// <returns>
    /// The text in lines: behind a rule, a blank with words of its own begins another. Rules with only a comma between them are one.
    /// </returns>
    public static ImmutableArray<ImmutableArray<WritingPart>> Lines(string text, Func<string, WritingPart> blank)
    {
        var pieces = Placeholders.Split(text);
        var lines = new List<List<WritingPart>> { new() };
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1)
            {
                Add(lines[^1], blank(pieces[i]));
                continue;
            }

            var begins = lines[^1].Count > 0 && i + 1 < pieces.Length
                && lines[^1].Exists(part => part.IsRule && (part.Room > Long || pieces[i].Any(char.IsLetter)));
            if (begins)
            {
                lines.Add([]);
            }

            var words = begins ? pieces[i].TrimStart(' ', ',', ';') : pieces[i];
            if (words.Trim().Length > 0)
            {
                lines[^1].Add(WritingPart.Words(words.Trim()));
            }
        }

        return [.. lines.Where(line => line.Count > 0).Select(line => line.ToImmutableArray())];
    }

    private static void Add(List<WritingPart> line, WritingPart part)
    {
        if (part.IsRule && line is [.., { IsRule: true } above, { Room: 0, IsValue: false, Text: "," }])
        {
            line.RemoveRange(line.Count - 2, 2);
            part = WritingPart.Rule(above.Room + part.Room);
        }

        line.Add(part);
    }
}
