using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class ShrinkExtensions
{
    public static IContainer Shrink(this IContainer element) => element.Shrunk(true, true);

    public static IContainer ShrinkVertical(this IContainer element) => element.Shrunk(false, true);

    public static IContainer ShrinkHorizontal(this IContainer element) => element.Shrunk(true, false);

    private static Layout.Shrink Shrunk(this IContainer element, bool horizontal, bool vertical)
    {
        var shrink = element.Merge<Layout.Shrink>();
        shrink.Horizontal |= horizontal;
        shrink.Vertical |= vertical;
        return shrink;
    }
}
