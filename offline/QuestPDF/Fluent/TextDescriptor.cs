using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TextDescriptor
{
    private TextStyle _style = TextStyle.Default;

    internal TextDescriptor()
    {
    }

    internal TextBlock Block { get; } = new();

    public void DefaultTextStyle(Func<TextStyle, TextStyle> style) => _style = style(TextStyle.Default);

    public void AlignCenter() => Block.Alignment = TextHorizontalAlignment.Center;

    public void AlignRight() => Block.Alignment = TextHorizontalAlignment.Right;

    public void Justify() => Block.Alignment = TextHorizontalAlignment.Justify;

    public void ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Block.FirstLineIndent = value.ToPoints(unit);
    }

    /// <summary>Nothing is added for null.</summary>
    public TextSpanDescriptor Span(string? text) => text is null ? new TextSpanDescriptor(new TextSpan("")) : Add(new TextSpan(text));

    public TextPageNumberDescriptor CurrentPageNumber() => Number(static page => page.CurrentPage);

    public TextPageNumberDescriptor TotalPages() => Number(static page => page.DocumentLength);

    internal void Compose(IContainer place) => (ReferenceEquals(_style, TextStyle.Default) ? place : place.Put(new DefaultTextStyle(_style))).Put(Block);

    private TextSpanDescriptor Add(TextSpan span)
    {
        Block.Spans.Add(span);
        return new TextSpanDescriptor(span);
    }

    private TextPageNumberDescriptor Number(Func<PageContext, int> number)
    {
        var span = new PageNumberSpan(number);
        Block.Spans.Add(span);
        return new TextPageNumberDescriptor(span);
    }
}
