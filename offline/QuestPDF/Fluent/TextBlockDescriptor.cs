using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock _block;

    internal TextBlockDescriptor(TextBlock block, TextSpan span)
        : base(span) => _block = block;

    public TextBlockDescriptor AlignCenter()
    {
        _block.Alignment = TextHorizontalAlignment.Center;
        return this;
    }
}
