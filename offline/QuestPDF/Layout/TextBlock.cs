using QuestPDF.Infrastructure;
using QuestPDF.Pdf;
using QuestPDF.Typography;

namespace QuestPDF.Layout;

/// <summary>A text, broken into lines and, where need be, over pages.</summary>
internal sealed class TextBlock : Element
{
    private TextLine[] _lines = [];
    private TextStyle _outerStyle = TextStyle.Default;
    private SetText? _set;
    private int _setPage;
    private float _brokenAt;
    private float _longest;
    private int _nextLine;
    private bool _isRendered;

    public override string Name => "Text";

    public List<TextSpan> Spans { get; } = new(1);

    public TextHorizontalAlignment Alignment { get; set; }

    public float FirstLineIndent { get; set; }

    public override void ApplyTextStyle(TextStyle style)
    {
        _outerStyle = style;
        _set = null;
    }

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        if (_isRendered || Spans.Count == 0)
        {
            return SpacePlan.Empty;
        }

        var set = Set(page);
        if (set.IsBlank)
        {
            var (ascent, descent) = set.Extent(0, set.Text.Length);
            return ascent + descent <= space.Height + Size.Epsilon
                ? SpacePlan.Full(0, ascent + descent)
                : SpacePlan.Wrap("The space is lower than a line of the text.");
        }

        if (space.Width < Size.Epsilon || space.Height < Size.Epsilon)
        {
            return SpacePlan.Wrap("There is no space for even a line of the text.");
        }

        Break(set, space.Width);
        if (_longest > space.Width + Size.Epsilon)
        {
            return SpacePlan.Wrap("The space is narrower than a letter of the text.");
        }

        var count = CountLines(space.Height);
        if (count == 0)
        {
            return SpacePlan.Wrap("The space is lower than a line of the text.");
        }

        var height = Math.Min(_lines[_nextLine + count - 1].Bottom - _lines[_nextLine].Top, space.Height);
        return _nextLine + count < _lines.Length ? SpacePlan.Partial(_longest, height) : SpacePlan.Full(_longest, height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (_isRendered || Spans.Count == 0)
        {
            return;
        }

        var set = Set(canvas.Page);
        if (set.IsBlank)
        {
            Finish();
            return;
        }

        Break(set, space.Width);
        var count = CountLines(space.Height);
        if (count == 0)
        {
            return;
        }

        var top = _lines[_nextLine].Top;
        for (var i = _nextLine; i < _nextLine + count; i++)
        {
            DrawLine(set, _lines[i], _lines[i].Top - top, space.Width, canvas);
        }

        _nextLine += count;
        if (_nextLine >= _lines.Length)
        {
            Finish();
        }
    }

    protected override void ResetState(bool hard)
    {
        (_nextLine, _isRendered) = (0, false);
        if (hard && _setPage > 0)
        {
            // The next pass knows better how many pages there are.
            _set = null;
        }
    }

    private SetText Set(PageContext page)
    {
        if (_set is not null && (_setPage == 0 || _setPage == page.CurrentPage))
        {
            return _set;
        }

        _setPage = Spans.Exists(s => s.DependsOnPage) ? page.CurrentPage : 0;
        _brokenAt = -1;
        var spans = new (string Text, RunStyle Style)[Spans.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = (Spans[i].Text(page), page.Styles.Resolve(Spans[i].Style.Inherit(_outerStyle)));
        }

        return _set = new SetText(spans);
    }

    /// <summary>Lets go of what is easily made again: a long document has many texts, and most are drawn once.</summary>
    private void Finish() => (_isRendered, _set, _lines, _brokenAt) = (true, null, [], -1);

    /// <summary>Lines stay as they are in any width between the longest of them and the one they were broken for.</summary>
    private void Break(SetText set, float width)
    {
        if (_brokenAt >= 0 && width < _brokenAt + Size.Epsilon && width > _longest - Size.Epsilon)
        {
            return;
        }

        _lines = LineBreaker.Break(set, width, FirstLineIndent);
        _brokenAt = width;
        _longest = 0;
        foreach (var line in _lines)
        {
            _longest = Math.Max(_longest, line.Indent + line.Width);
        }
    }

    private int CountLines(float height)
    {
        var count = 0;
        for (var i = _nextLine; i < _lines.Length && _lines[i].Bottom - _lines[_nextLine].Top <= height + Size.Epsilon; i++)
        {
            count++;
        }

        return count;
    }

    private void DrawLine(SetText set, TextLine line, float top, float width, Canvas canvas)
    {
        if (line.Start == line.End)
        {
            return;
        }

        var rest = width - line.Indent - line.Width;
        var x = line.Indent + Alignment switch
        {
            TextHorizontalAlignment.Center => rest / 2,
            TextHorizontalAlignment.Right => rest,
            _ => 0,
        };
        var extra = 0f;
        if (Alignment == TextHorizontalAlignment.Justify && !line.EndsParagraph)
        {
            var spaces = set.Text.AsSpan(line.Start, line.End - line.Start).Count(' ');
            extra = spaces > 0 ? rest / spaces : 0;
        }

        LinePainter.Paint(set, line, x, top + line.Ascent, extra, canvas);
    }
}
