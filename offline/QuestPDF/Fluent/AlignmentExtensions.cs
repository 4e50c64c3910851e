using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class AlignmentExtensions
{
    public static IContainer AlignCenter(this IContainer element)
    {
        var alignment = element.Merge<Alignment>();
        alignment.IsCentred = true;
        return alignment;
    }

    public static IContainer AlignTop(this IContainer element) => element.Vertically(0);

    public static IContainer AlignMiddle(this IContainer element) => element.Vertically(0.5f);

    public static IContainer AlignBottom(this IContainer element) => element.Vertically(1);

    private static Alignment Vertically(this IContainer element, float share)
    {
        var alignment = element.Merge<Alignment>();
        alignment.Vertical = share;
        return alignment;
    }
}
