using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class PaddingExtensions
{
    public static IContainer Padding(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var points = value.ToPoints(unit);
        return element.Pad(points, points, points, points);
    }

    public static IContainer PaddingHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(value.ToPoints(unit), 0, value.ToPoints(unit), 0);

    public static IContainer PaddingVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(0, value.ToPoints(unit), 0, value.ToPoints(unit));

    public static IContainer PaddingTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(0, value.ToPoints(unit), 0, 0);

    public static IContainer PaddingBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(0, 0, 0, value.ToPoints(unit));

    public static IContainer PaddingLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(value.ToPoints(unit), 0, 0, 0);

    public static IContainer PaddingRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(0, 0, value.ToPoints(unit), 0);

    private static Layout.Padding Pad(this IContainer element, float left, float top, float right, float bottom)
    {
        var padding = element.Merge<Layout.Padding>();
        padding.Left += left;
        padding.Top += top;
        padding.Right += right;
        padding.Bottom += bottom;
        return padding;
    }
}
