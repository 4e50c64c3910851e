using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class ExtendExtensions
{
    public static IContainer Extend(this IContainer element) => element.Extended(true, true);

    public static IContainer ExtendVertical(this IContainer element) => element.Extended(false, true);

    public static IContainer ExtendHorizontal(this IContainer element) => element.Extended(true, false);

    private static Layout.Extend Extended(this IContainer element, bool horizontal, bool vertical)
    {
        var extend = element.Merge<Layout.Extend>();
        extend.Horizontal |= horizontal;
        extend.Vertical |= vertical;
        return extend;
    }
}
