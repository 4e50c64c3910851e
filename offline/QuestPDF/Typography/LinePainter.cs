using QuestPDF.Pdf;

namespace QuestPDF.Typography;

/// <summary>Draws one line of a text.</summary>
internal static class LinePainter
{
    /// <param name="set">The text.</param>
    /// <param name="line">The line of it.</param>
    /// <param name="x">Left end of the line.</param>
    /// <param name="baseline">Its baseline, down from the element's top.</param>
    /// <param name="extraPerSpace">Points added at every space to fill a justified line.</param>
    /// <param name="canvas">The page.</param>
    public static void Paint(SetText set, TextLine line, float x, float baseline, float extraPerSpace, Canvas canvas)
    {
        var content = canvas.Content;
        content.Add("BT "u8);
        var (at, isPlaced, hasMarks) = (x, false, false);
        foreach (var run in set.Runs)
        {
            var (start, end) = (Math.Max(run.Start, line.Start), Math.Min(run.End, line.End));
            if (start >= end)
            {
                continue;
            }

            canvas.SetFill(run.Style.Color);
            var subset = canvas.Document.Font(run.Font);
            canvas.SetFont(subset.Number, run.Style.Size);
            if (!isPlaced)
            {
                content.Add("1 0 0 -1 "u8);
                canvas.Point(at, baseline).Add(" Tm "u8);
            }

            Show(set.Text, start, end, run.Style, subset, extraPerSpace, content);
            at += Width(set, start, end, extraPerSpace);
            hasMarks |= run.Style.HasUnderline || run.Style.HasStrikethrough;
            isPlaced = true;
        }

        content.Add("ET\n"u8);
        if (hasMarks)
        {
            PaintMarks(set, line, x, baseline, extraPerSpace, canvas);
        }
    }

    private static void Show(string text, int start, int end, RunStyle style, FontSubset subset, float extraPerSpace, ByteBuffer content)
    {
        content.Add(extraPerSpace == 0 ? "("u8 : "[("u8);
        for (var i = start; i < end;)
        {
            var (character, length) = Letters.At(text, i);
            i += length;
            if (Letters.IsIgnored(character))
            {
                continue;
            }

            var code = subset.Code(character == '\t' ? ' ' : character);
            content.AddEscaped((byte)(code >> 8));
            content.AddEscaped((byte)code);
            if (character == ' ' && extraPerSpace != 0)
            {
                content.Add(")"u8).AddNumber(-extraPerSpace * 1000 / style.Size).Add("("u8);
            }
        }

        content.Add(extraPerSpace == 0 ? ")Tj "u8 : ")]TJ "u8);
    }

    private static void PaintMarks(SetText set, TextLine line, float x, float baseline, float extraPerSpace, Canvas canvas)
    {
        foreach (var run in set.Runs)
        {
            var (start, end) = (Math.Max(run.Start, line.Start), Math.Min(run.End, line.End));
            if (start >= end)
            {
                continue;
            }

            var width = Width(set, start, end, extraPerSpace);
            var scale = run.Style.Size / run.Font.UnitsPerEm;
            if (run.Style.HasUnderline)
            {
                canvas.FillRectangle(x, baseline - (run.Font.UnderlinePosition * scale), width, run.Font.UnderlineThickness * scale, run.Style.Color);
            }

            if (run.Style.HasStrikethrough)
            {
                canvas.FillRectangle(x, baseline - (run.Font.StrikeoutPosition * scale), width, run.Font.StrikeoutThickness * scale, run.Style.Color);
            }

            x += width;
        }
    }

    private static float Width(SetText set, int start, int end, float extraPerSpace)
    {
        var width = 0f;
        for (var i = start; i < end; i++)
        {
            width += set.Advances[i] + (extraPerSpace != 0 && set.Text[i] == ' ' ? extraPerSpace : 0);
        }

        return width;
    }
}
