using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class AlignmentExtensions
{
    public static IContainer AlignLeft(this IContainer element) => element.Horizontally(0);

    public static IContainer AlignCenter(this IContainer element) => element.Horizontally(0.5f);

    public static IContainer AlignRight(this IContainer element) => element.Horizontally(1);

    public static IContainer AlignTop(this IContainer element) => element.Vertically(0);

    public static IContainer AlignMiddle(this IContainer element) => element.Vertically(0.5f);

    public static IContainer AlignBottom(this IContainer element) => element.Vertically(1);

    private static Alignment Horizontally(this IContainer element, float share)
    {
        var alignment = element.Merge<Alignment>();
        alignment.Horizontal = share;
        return alignment;
    }

    private static Alignment Vertically(this IContainer element, float share)
    {
        var alignment = element.Merge<Alignment>();
        alignment.Vertical = share;
        return alignment;
    }
}
