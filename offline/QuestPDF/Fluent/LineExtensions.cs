using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class LineExtensions
{
    public static LineDescriptor LineVertical(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        element.Line(true, thickness.ToPoints(unit));

    public static LineDescriptor LineHorizontal(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        element.Line(false, thickness.ToPoints(unit));

    private static LineDescriptor Line(this IContainer element, bool isVertical, float thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thickness);
        return new LineDescriptor(element.Put(new Line(isVertical, thickness)));
    }
}
