using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class StyledBoxExtensions
{
    public static IContainer Border(this IContainer element, float all, Color color) =>
        element.Edges(all, all, all, all).BorderColor(color);

    public static IContainer Border(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var points = value.ToPoints(unit);
        return element.Edges(points, points, points, points);
    }

    public static IContainer BorderVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(value.ToPoints(unit), null, value.ToPoints(unit), null);

    public static IContainer BorderHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(null, value.ToPoints(unit), null, value.ToPoints(unit));

    public static IContainer BorderLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(value.ToPoints(unit), null, null, null);

    public static IContainer BorderRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(null, null, value.ToPoints(unit), null);

    public static IContainer BorderTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(null, value.ToPoints(unit), null, null);

    public static IContainer BorderBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Edges(null, null, null, value.ToPoints(unit));

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

    private static StyledBox Edges(this IContainer element, float? left, float? top, float? right, float? bottom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(left ?? top ?? right ?? bottom ?? 0, nameof(element));
        var box = element.Merge<StyledBox>();
        box.Left = left ?? box.Left;
        box.Top = top ?? box.Top;
        box.Right = right ?? box.Right;
        box.Bottom = bottom ?? box.Bottom;
        return box;
    }
}
