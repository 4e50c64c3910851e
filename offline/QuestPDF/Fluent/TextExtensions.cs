using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class TextExtensions
{
    public static void Text(this IContainer element, Action<TextDescriptor> content)
    {
        var descriptor = new TextDescriptor();
        descriptor.Block.Alignment = AlignmentAround(element);
        content(descriptor);
        descriptor.Compose(element);
    }

    /// <summary>Nothing is shown for null, an empty line for an empty text.</summary>
    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        var block = new TextBlock { Alignment = AlignmentAround(container) };
        var span = new TextSpan(text ?? "");
        if (text is not null)
        {
            block.Spans.Add(span);
            container.Put(block);
        }

        return new TextBlockDescriptor(block, span);
    }

    /// <summary>Text that is put where things are centred is itself centred.</summary>
    private static TextHorizontalAlignment AlignmentAround(IContainer place) =>
        place is Alignment { IsCentred: true } ? TextHorizontalAlignment.Center : TextHorizontalAlignment.Left;
}
