using QuestPDF.Infrastructure;

namespace QuestPDF.Typography;

/// <summary>
/// Breaks a text into lines no wider than a width: at line ends, else after the last space or hyphen that fits, else, for a word
/// longer than a line, between two letters.
/// </summary>
internal static class LineBreaker
{
    public static TextLine[] Break(SetText text, float width, float firstLineIndent)
    {
        List<TextLine>? lines = null;
        var (start, top) = (0, 0f);
        var beginsParagraph = true;
        while (true)
        {
            var (line, next) = NextLine(text, start, width, beginsParagraph ? firstLineIndent : 0);
            var (ascent, descent) = text.Extent(start, line.End);
            line = line with { Top = top, Ascent = ascent, Descent = descent };
            if (next > text.Text.Length)
            {
                return lines is null ? [line] : [.. lines, line];
            }

            (lines ??= []).Add(line);

            top += ascent + descent;
            (start, beginsParagraph) = (next, line.EndsParagraph);
        }
    }

    /// <summary>A next position beyond the text means that the line is the last.</summary>
    private static (TextLine Line, int Next) NextLine(SetText set, int start, float width, float indent)
    {
        var (text, advances) = (set.Text, set.Advances);
        var x = indent;
        var (end, used) = (start, indent);
        var (breakAt, breakEnd, breakUsed) = (-1, 0, 0f);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                return (new TextLine(start, end, indent, used - indent, true), i + 1);
            }

            if (Letters.IsBreakingSpace(c))
            {
                x += advances[i];
                // Spaces that begin a paragraph are part of it, those that end a line are not.
                (breakAt, breakEnd, breakUsed) = (i + 1, end, used);
                continue;
            }

            if (x + advances[i] > width + Size.Epsilon && i > start)
            {
                if (breakAt > start && breakEnd > start)
                {
                    return (new TextLine(start, breakEnd, indent, breakUsed - indent, false), breakAt);
                }

                return BreakInside(set, start, i, indent);
            }

            x += advances[i];
            (end, used) = (i + 1, x);
            if (Letters.MayBreakAfter(text, i))
            {
                (breakAt, breakEnd, breakUsed) = (i + 1, end, used);
            }
        }

        return (new TextLine(start, end, indent, used - indent, true), text.Length + 1);
    }

    private static (TextLine Line, int Next) BreakInside(SetText set, int start, int at, float indent)
    {
        var end = at;
        while (end > start + 1 && Letters.ClingsToPrevious(set.Text[end]))
        {
            end--;
        }

        // A single letter with more marks than a line holds is broken all the same.
        end = end == start + 1 && Letters.ClingsToPrevious(set.Text[end]) ? at : end;
        var width = 0f;
        for (var i = start; i < end; i++)
        {
            width += set.Advances[i];
        }

        return (new TextLine(start, end, indent, width, false), end);
    }
}
