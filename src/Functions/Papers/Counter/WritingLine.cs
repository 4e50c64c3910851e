using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// Words and, where a blank is empty, rules to write on, which fill the line to its end; a blank with much to write gets further
/// rules below. Words that are too wide to leave a rule beside them stand above it.
/// </summary>
/// <param name="parts">In their order.</param>
/// <param name="width">Of the line, in points; the words are fitted to it before they are laid out.</param>
/// <param name="size">Of the text, in points.</param>
internal sealed class WritingLine(ImmutableArray<WritingPart> parts, float width, float size) : IComponent
{
    /// <summary>Points from rule to rule: 7 mm, room for a hand.</summary>
    public const float Pitch = 20;

    /// <summary>Points that a letter takes by hand.</summary>
    private const float Letter = 7.5f;

    private const float ShortestRule = 60;

    /// <summary>Points between parts.</summary>
    private const float Gap = 4;

    public void Compose(IContainer container)
    {
        if (!parts.Any(part => part.Room > 0))
        {
            container.Text(text => Words(text, parts));
            return;
        }

        container.Column(column =>
        {
            foreach (var row in Rows())
            {
                if (row.Any(part => part.Room > 0))
                {
                    Ruled(column, row);
                }
                else
                {
                    column.Item().PaddingTop(7).Text(text => Words(text, row));
                }
            }
        });
    }

    private void Ruled(ColumnDescriptor column, List<WritingPart> row)
    {
        var words = row.Where(part => !part.IsRule).Sum(part => TextWidth.Of(part.Text, size) + Gap);
        var rules = row.Where(part => part.IsRule).Sum(part => part.Room) * Letter;
        var further = rules > 0 ? rules - (width - words) : 0;

        // What begins with a rule goes on in the words behind it, so that its further rules come first.
        var beginsWithRule = row[0].IsRule;
        if (beginsWithRule)
        {
            Rules(column, further);
        }

        column.Item().MinHeight(Pitch).AlignBottom().Row(line =>
        {
            foreach (var (i, part) in row.Index())
            {
                var gap = i == 0 || FollowsClosely(part) ? 0 : Gap;
                if (part.IsRule)
                {
                    Rule(line.RelativeItem(part.Room).PaddingLeft(gap));
                }
                else
                {
                    line.AutoItem().AlignBottom().PaddingLeft(gap).Text(text => Words(text, [part]));
                }
            }
        });
        if (!beginsWithRule)
        {
            Rules(column, further);
        }
    }

    private void Rules(ColumnDescriptor column, float length)
    {
        for (; length > 0; length -= width)
        {
            Rule(column.Item());
        }
    }

    private static bool IsSign(WritingPart part) => part is { Room: 0, IsValue: false } && !part.Text.Any(char.IsLetterOrDigit);

    private static bool FollowsClosely(WritingPart part) => part.Text is [',' or '.' or ';' or ':' or ')' or '»', ..];

    private static void Rule(IContainer container) => container.MinHeight(Pitch).AlignBottom().PaddingBottom(2).LineHorizontal(0.5f);

    /// <summary>Where a row ends, a comma is not needed, and a dash or bracket goes on with what comes after it.</summary>
    private List<List<WritingPart>> Rows()
    {
        var rows = new List<List<WritingPart>>();
        var used = width;
        foreach (var part in parts)
        {
            var own = Gap + (part.IsRule ? ShortestRule : TextWidth.Of(part.Text, size));
            if (used + own > width || rows.Count == 0)
            {
                if (rows.Count > 0 && IsSign(part) && FollowsClosely(part))
                {
                    continue;
                }

                List<WritingPart> next = [];
                if (rows is [.., [_, .., var last] above] && IsSign(last) && !FollowsClosely(last))
                {
                    above.RemoveAt(above.Count - 1);
                    next.Add(last);
                }

                rows.Add(next);
                used = next.Sum(sign => Gap + TextWidth.Of(sign.Text, size));
            }

            rows[^1].Add(part);
            used += own;
        }

        return rows;
    }

    private static void Words(TextDescriptor text, IEnumerable<WritingPart> words)
    {
        foreach (var (i, part) in words.Index())
        {
            var span = text.Span(i == 0 || FollowsClosely(part) ? part.Text : " " + part.Text);
            if (part.IsValue)
            {
                span.Bold();
            }
        }
    }
}
