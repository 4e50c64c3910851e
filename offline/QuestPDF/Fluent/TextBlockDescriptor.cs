using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock _block;

    internal TextBlockDescriptor(TextBlock block, TextSpan span)
        : base(span) => _block = block;

    public TextBlockDescriptor AlignLeft() => Align(TextHorizontalAlignment.Left);

    public TextBlockDescriptor AlignCenter() => Align(TextHorizontalAlignment.Center);

    public TextBlockDescriptor AlignRight() => Align(TextHorizontalAlignment.Right);

    public TextBlockDescriptor Justify() => Align(TextHorizontalAlignment.Justify);

    public TextBlockDescriptor ParagraphSpacing(float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _block.ParagraphSpacing = value.ToPoints(unit);
        return this;
    }

    public TextBlockDescriptor ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _block.FirstLineIndent = value.ToPoints(unit);
        return this;
    }

    private TextBlockDescriptor Align(TextHorizontalAlignment alignment)
    {
        _block.Alignment = alignment;
        return this;
    }
}
