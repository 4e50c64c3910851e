using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class StyledBoxExtensions
{
    public static IContainer Border(this IContainer element, float value, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var box = element.Merge<StyledBox>();
        box.Border = value.ToPoints(unit);
        return box;
    }

    public static IContainer BorderColor(this IContainer element, Color color)
    {
        var box = element.Merge<StyledBox>();
        box.BorderColor = color;
        return box;
    }

    public static IContainer Background(this IContainer element, Color color)
    {
        var box = element.Merge<StyledBox>();
        box.Background = color;
        return box;
    }
}
