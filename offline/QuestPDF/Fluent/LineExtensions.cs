using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class LineExtensions
{
    public static LineDescriptor LineHorizontal(this IContainer element, float thickness, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thickness);
        return new LineDescriptor(element.Put(new Line(thickness.ToPoints(unit))));
    }
}
